package app.trinity.dynamodb.room;

import static app.trinity.dynamodb.item.Attributes.text;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.dynamodb.call.Calls;
import app.trinity.dynamodb.item.AttributeNames;
import app.trinity.dynamodb.item.RosterItems;
import app.trinity.dynamodb.item.VoteItems;
import app.trinity.dynamodb.memory.RoomMemory;
import app.trinity.dynamodb.table.Table;
import app.trinity.room.Participant;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.room.Round;
import app.trinity.room.spi.Changing;
import app.trinity.room.spi.Joining;
import app.trinity.room.spi.Leaving;
import app.trinity.room.spi.RosterChange;
import app.trinity.room.spi.RosterStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The rosters of rooms. A roster changes on condition that it still has the version the change was
 * computed from, together with the participation among the votes of whoever joins or is no longer
 * there, and with the round of titles that it counts.
 */
public final class DynamoRosterStore implements RosterStore {
  private final Calls calls;
  private final RoomMemory memory;

  public DynamoRosterStore(Calls calls, RoomMemory memory) {
    this.calls = calls;
    this.memory = memory;
  }

  @Override
  public Optional<Roster> find(RoomId room) {
    return item(calls, room).map(RosterItems::roster);
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
      Roster roster = RosterItems.roster(item.get());
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
      if (change(together, item.get(), roster, next, Optional.empty(), at)) {
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
      Roster roster = RosterItems.roster(item.get());
      if (!roster.has(leaver)) {
        return Leaving.of(
            wasIn(together, room, leaver) ? Leaving.Outcome.ALREADY_LEFT : Leaving.Outcome.NEVER_IN,
            roster);
      }
      Roster next = roster.minus(leaver);
      if (change(together, item.get(), roster, next, Optional.empty(), at)) {
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
    Optional<Map<String, AttributeValue>> item = within.get(Table.ROSTERS, RosterItems.key(room));
    item.map(RosterItems::roster).ifPresent(memory::saw);
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
      Optional<Round> round,
      Instant at) {
    boolean done = new RosterTransaction(within, item, roster, next).commit(round, at);
    if (done) {
      memory.saw(next);
    }
    return done;
  }

  @Override
  public Changing change(RosterChange change) {
    Roster before = change.before();
    Calls together = calls.together();
    while (true) {
      Optional<Map<String, AttributeValue>> item = item(together, before.roomId());
      if (item.isEmpty()) {
        return Changing.unknownRoom();
      }
      Roster stored = RosterItems.roster(item.get());
      if (stored.version() != before.version()) {
        return Changing.of(Changing.Outcome.STALE, stored);
      }
      if (change(together, item.get(), before, change.after(), change.round(), change.at())) {
        change.round().ifPresent(round -> remember(before.roomId(), round));
        return Changing.of(Changing.Outcome.CHANGED, change.after());
      }
      // Somebody was faster, or an earlier attempt of this very call was: the roster tells.
      together.pauseOrThrow("the room kept changing");
    }
  }

  /** Remembers a round where those before it are known: whoever adds one has read them. */
  private void remember(RoomId room, Round round) {
    List<Round> known = memory.rounds(room);
    if (known.size() == round.number() - 1) {
      List<Round> first = new ArrayList<>(known);
      first.add(round);
      memory.sawRounds(room, first);
    }
  }
}
