package app.trinity.dynamodb.room;

import static app.trinity.dynamodb.item.Attributes.number;
import static app.trinity.dynamodb.item.Attributes.text;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.dynamodb.call.Calls;
import app.trinity.dynamodb.item.AttributeNames;
import app.trinity.dynamodb.item.Attributes;
import app.trinity.dynamodb.item.RoomItems;
import app.trinity.dynamodb.item.VoteItems;
import app.trinity.dynamodb.memory.RoomMemory;
import app.trinity.dynamodb.table.Table;
import app.trinity.room.Participant;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.room.spi.Joining;
import app.trinity.room.spi.Leaving;
import app.trinity.room.spi.RosterStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The participants of rooms. A roster changes on condition that it still has the version the change
 * was computed from, together with the person's participation among the votes.
 */
public final class DynamoRosterStore implements RosterStore {
  private static final int ROSTER_PART = 0;

  private final Calls calls;
  private final RoomMemory memory;

  public DynamoRosterStore(Calls calls, RoomMemory memory) {
    this.calls = calls;
    this.memory = memory;
  }

  @Override
  public Optional<Roster> find(RoomId room) {
    return item(calls, room).map(RoomItems::roster);
  }

  @Override
  public boolean takesPart(RoomId room, UserId user) {
    return memory.members(room).contains(user)
        || find(room).filter(roster -> roster.has(user)).isPresent();
  }

  @Override
  public Joining join(RoomId room, Participant joiner, int capacity, Instant at) {
    Calls together = calls.together();
    while (true) {
      Optional<Map<String, AttributeValue>> item = item(together, room);
      if (item.isEmpty()) {
        return Joining.unknownRoom();
      }
      Roster roster = RoomItems.roster(item.get());
      if (roster.ended()) {
        return Joining.of(Joining.Outcome.ENDED, roster);
      }
      if (roster.has(joiner.userId())) {
        return Joining.of(Joining.Outcome.ALREADY_IN, roster);
      }
      if (roster.participants().size() >= capacity) {
        return Joining.of(Joining.Outcome.FULL, roster);
      }
      Roster next = roster.plus(joiner);
      if (change(together, item.get(), roster, next, joiner.userId(), at)) {
        return Joining.of(Joining.Outcome.JOINED, next);
      }
      together.pauseOrThrow("others kept joining and leaving the room");
    }
  }

  @Override
  public Leaving leave(RoomId room, UserId leaver, Instant at) {
    Calls together = calls.together();
    while (true) {
      Optional<Map<String, AttributeValue>> item = item(together, room);
      if (item.isEmpty()) {
        return Leaving.unknownRoom();
      }
      Roster roster = RoomItems.roster(item.get());
      if (!roster.has(leaver)) {
        return Leaving.of(
            wasIn(together, room, leaver) ? Leaving.Outcome.ALREADY_LEFT : Leaving.Outcome.NEVER_IN,
            roster);
      }
      Roster next = roster.minus(leaver);
      if (change(together, item.get(), roster, next, leaver, at)) {
        return Leaving.of(Leaving.Outcome.LEFT, next);
      }
      together.pauseOrThrow("others kept joining and leaving the room");
    }
  }

  @Override
  public List<RoomId> roomsOf(UserId user) {
    return calls
        .queryAll(
            QueryRequest.builder()
                .tableName(calls.name(Table.VOTES))
                .indexName(Table.PARTICIPANT_INDEX)
                .keyConditionExpression("#participant = :user")
                .expressionAttributeNames(Map.of("#participant", AttributeNames.PARTICIPANT_ID))
                .expressionAttributeValues(Map.of(":user", text(user.value())))
                .build())
        .stream()
        .map(item -> RoomId.of(text(item, AttributeNames.ROOM_ID)))
        .toList();
  }

  private Optional<Map<String, AttributeValue>> item(Calls within, RoomId room) {
    Optional<Map<String, AttributeValue>> item =
        within.get(Table.ROSTERS, RoomItems.rosterKey(room));
    item.map(RoomItems::roster).ifPresent(memory::saw);
    return item;
  }

  private static boolean wasIn(Calls within, RoomId room, UserId user) {
    return within.get(Table.VOTES, VoteItems.key(room, user, MovieId.PARTICIPATION)).isPresent();
  }

  /** Replaces a roster by the next one; false if it is no longer the stored one. */
  private boolean change(
      Calls within,
      Map<String, AttributeValue> item,
      Roster roster,
      Roster next,
      UserId user,
      Instant at) {
    RoomCode code = RoomCode.of(text(item, AttributeNames.CODE));
    long keptUntil = Attributes.longInteger(item, AttributeNames.TTL);
    List<TransactWriteItem> parts = new ArrayList<>();
    parts.add(
        TransactWriteItem.builder()
            .put(
                put ->
                    put.tableName(calls.name(Table.ROSTERS))
                        .item(RoomItems.roster(next, code, keptUntil))
                        .conditionExpression("#version = :version")
                        .expressionAttributeNames(Map.of("#version", AttributeNames.VERSION))
                        .expressionAttributeValues(Map.of(":version", number(roster.version()))))
            .build());
    parts.add(
        TransactWriteItem.builder()
            .put(
                put ->
                    put.tableName(calls.name(Table.VOTES))
                        .item(
                            VoteItems.participation(
                                roster.roomId(), user, next.has(user), at, keptUntil)))
            .build());
    boolean done =
        next.ended()
            ? changeAndRelease(within, parts, code, roster.roomId())
            : within.transact(parts).done();
    if (done) {
      memory.saw(next);
    }
    return done;
  }

  /** Ends the room as its last participant leaves, and frees its code. */
  private boolean changeAndRelease(
      Calls within, List<TransactWriteItem> parts, RoomCode code, RoomId room) {
    List<TransactWriteItem> all = new ArrayList<>(parts);
    all.add(release(room, code));
    Calls.Transaction transaction = within.transact(all);
    boolean onlyTheCodeIsGone =
        transaction.conditionFailed(parts.size()) && !transaction.conditionFailed(ROSTER_PART);
    // The room's time ran out meanwhile and another room holds the code: there is nothing to free.
    return transaction.done() || (onlyTheCodeIsGone && within.transact(parts).done());
  }

  /** Frees the code; it goes on leading to this room until another one takes it. */
  private TransactWriteItem release(RoomId room, RoomCode code) {
    return TransactWriteItem.builder()
        .update(
            update ->
                update
                    .tableName(calls.name(Table.ROOM_CODES))
                    .key(RoomItems.codeKey(code))
                    .updateExpression("SET #heldUntil = :never")
                    .conditionExpression("#room = :room")
                    .expressionAttributeNames(
                        Map.of(
                            "#heldUntil",
                            AttributeNames.HELD_UNTIL,
                            "#room",
                            AttributeNames.ROOM_ID))
                    .expressionAttributeValues(
                        Map.of(":never", number(0), ":room", text(room.value()))))
        .build();
  }
}
