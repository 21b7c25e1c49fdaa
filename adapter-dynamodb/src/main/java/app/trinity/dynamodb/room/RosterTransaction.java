package app.trinity.dynamodb.room;

import static app.trinity.dynamodb.item.Attributes.number;
import static app.trinity.dynamodb.item.Attributes.text;

import app.trinity.account.UserId;
import app.trinity.dynamodb.call.Calls;
import app.trinity.dynamodb.item.AttributeNames;
import app.trinity.dynamodb.item.Attributes;
import app.trinity.dynamodb.item.RoomItems;
import app.trinity.dynamodb.item.RosterItems;
import app.trinity.dynamodb.item.RoundItems;
import app.trinity.dynamodb.item.VoteItems;
import app.trinity.dynamodb.table.Table;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.room.Round;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The change of a roster from one version to the next, and of everything that changes with it: the
 * participation of whoever joins or is no longer there, a round of titles, the hold on the code. Of
 * a transaction's 100 parts it has 93 at the most: the roster, 90 people, a round and the code.
 *
 * <p>Not safe for use by several threads.
 */
final class RosterTransaction {
  private static final int ROSTER_PART = 0;

  private final Calls calls;
  private final Roster before;
  private final Roster after;
  private final RoomCode code;
  private final long keptUntil;
  private final List<TransactWriteItem> parts = new ArrayList<>();

  /**
   * Begins a change.
   *
   * @param calls what it is made with, and within which time
   * @param item the roster's item as it was read
   * @param before the roster that the item holds
   * @param after the next one
   */
  RosterTransaction(Calls calls, Map<String, AttributeValue> item, Roster before, Roster after) {
    this.calls = calls;
    this.before = before;
    this.after = after;
    this.code = RoomCode.of(text(item, AttributeNames.CODE));
    this.keptUntil = Attributes.longInteger(item, AttributeNames.TTL);
  }

  /**
   * Makes the change: all of it, or nothing.
   *
   * @return false if the roster is no longer the stored one
   */
  boolean commit(Optional<Round> round, Instant at) {
    parts.add(nextRoster());
    before.userIds().stream()
        .filter(user -> !after.has(user))
        .forEach(user -> parts.add(participation(user, false, at)));
    after.userIds().stream()
        .filter(user -> !before.has(user))
        .forEach(user -> parts.add(participation(user, true, at)));
    round.ifPresent(titles -> parts.add(stored(titles)));
    return (after.ended() && !before.ended()) ? commitAndRelease() : calls.transact(parts).done();
  }

  private TransactWriteItem nextRoster() {
    return TransactWriteItem.builder()
        .put(
            put ->
                put.tableName(calls.name(Table.ROSTERS))
                    .item(RosterItems.roster(after, code, keptUntil))
                    .conditionExpression("#version = :version")
                    .expressionAttributeNames(Map.of("#version", AttributeNames.VERSION))
                    .expressionAttributeValues(Map.of(":version", number(before.version()))))
        .build();
  }

  private TransactWriteItem participation(UserId user, boolean takesPart, Instant at) {
    return TransactWriteItem.builder()
        .put(
            put ->
                put.tableName(calls.name(Table.VOTES))
                    .item(VoteItems.participation(after.roomId(), user, takesPart, at, keptUntil)))
        .build();
  }

  private TransactWriteItem stored(Round round) {
    return TransactWriteItem.builder()
        .put(
            put ->
                put.tableName(calls.name(Table.ROOMS))
                    .item(RoundItems.round(after.roomId(), round, keptUntil)))
        .build();
  }

  /** Ends the room as nobody takes part any more, and frees its code. */
  private boolean commitAndRelease() {
    List<TransactWriteItem> all = new ArrayList<>(parts);
    all.add(release());
    Calls.Transaction transaction = calls.transact(all);
    boolean onlyTheCodeIsGone =
        transaction.conditionFailed(parts.size()) && !transaction.conditionFailed(ROSTER_PART);
    // The room's time ran out meanwhile and another room holds the code: there is nothing to free.
    return transaction.done() || (onlyTheCodeIsGone && calls.transact(parts).done());
  }

  /** Frees the code; it goes on leading to this room until another one takes it. */
  private TransactWriteItem release() {
    RoomId room = after.roomId();
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
