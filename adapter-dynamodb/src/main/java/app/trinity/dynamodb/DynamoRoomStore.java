package app.trinity.dynamodb;

import static app.trinity.dynamodb.Attributes.number;

import app.trinity.dynamodb.Table.Names;
import app.trinity.room.Participant;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.room.RoomStore;
import app.trinity.room.Roster;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Rooms and codes. A room, its code's hold, its roster and its host's participation are one write.
 */
final class DynamoRoomStore implements RoomStore {
  private static final int ROOM_PART = 0;

  private final Calls calls;
  private final RoomMemory memory;

  DynamoRoomStore(Calls calls, RoomMemory memory) {
    this.calls = calls;
    this.memory = memory;
  }

  @Override
  public Creation create(RoomFacts room, Participant host) {
    Roster roster = Roster.first(room.id(), host);
    Calls.Transaction creation =
        calls.transact(
            List.of(
                newRoom(room),
                holdOnFreeCode(room),
                newRoster(roster, room),
                hostsParticipation(room)));
    if (creation.done()) {
      memory.saw(room);
      memory.saw(roster);
      return Creation.CREATED;
    }
    // Where the room is there, it was created before, whatever holds its code by now.
    return creation.conditionFailed(ROOM_PART) ? Creation.CREATED : Creation.CODE_TAKEN;
  }

  private TransactWriteItem newRoom(RoomFacts room) {
    return TransactWriteItem.builder()
        .put(
            put ->
                put.tableName(calls.name(Table.ROOMS))
                    .item(RoomItems.room(room))
                    .conditionExpression("attribute_not_exists(#id)")
                    .expressionAttributeNames(Map.of("#id", Names.ID)))
        .build();
  }

  private TransactWriteItem holdOnFreeCode(RoomFacts room) {
    return TransactWriteItem.builder()
        .put(
            put ->
                put.tableName(calls.name(Table.ROOM_CODES))
                    .item(RoomItems.hold(room))
                    .conditionExpression("attribute_not_exists(#code) OR #heldUntil <= :now")
                    .expressionAttributeNames(
                        Map.of("#code", Names.CODE, "#heldUntil", Names.HELD_UNTIL))
                    .expressionAttributeValues(
                        Map.of(":now", number(room.createdAt().getEpochSecond()))))
        .build();
  }

  private TransactWriteItem newRoster(Roster roster, RoomFacts room) {
    return TransactWriteItem.builder()
        .put(
            put ->
                put.tableName(calls.name(Table.ROSTERS))
                    .item(RoomItems.roster(roster, room.code(), RoomItems.keptUntil(room))))
        .build();
  }

  private TransactWriteItem hostsParticipation(RoomFacts room) {
    return TransactWriteItem.builder()
        .put(
            put ->
                put.tableName(calls.name(Table.VOTES))
                    .item(
                        VoteItems.participation(
                            room.id(),
                            room.hostId(),
                            true,
                            room.createdAt(),
                            RoomItems.keptUntil(room))))
        .build();
  }

  @Override
  public Optional<RoomFacts> find(RoomId id) {
    Optional<RoomFacts> known = memory.facts(id);
    if (known.isPresent()) {
      return known;
    }
    Optional<RoomFacts> read =
        calls.getUnchanging(Table.ROOMS, RoomItems.key(id)).map(RoomItems::room);
    read.ifPresent(memory::saw);
    return read;
  }

  @Override
  public Optional<RoomFacts> findByCode(RoomCode code) {
    Optional<Map<String, AttributeValue>> hold =
        calls.get(Table.ROOM_CODES, RoomItems.codeKey(code));
    return hold.flatMap(item -> find(RoomId.of(Attributes.text(item, Names.ROOM_ID))));
  }
}
