package app.trinity.dynamodb.room;

import static app.trinity.dynamodb.item.Attributes.number;

import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.dynamodb.call.Calls;
import app.trinity.dynamodb.item.AttributeNames;
import app.trinity.dynamodb.item.Attributes;
import app.trinity.dynamodb.item.RoomItems;
import app.trinity.dynamodb.item.RosterItems;
import app.trinity.dynamodb.item.VoteItems;
import app.trinity.dynamodb.memory.RoomMemory;
import app.trinity.dynamodb.table.Table;
import app.trinity.room.Participant;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.room.Round;
import app.trinity.room.spi.RoomStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Rooms, codes and rounds of titles. A room, its code's hold, its roster and its host's
 * participation are one write.
 */
public final class DynamoRoomStore implements RoomStore {
  private static final int ROOM_PART = 0;

  private final Calls calls;
  private final RoomMemory memory;
  private final RoundReader rounds;

  public DynamoRoomStore(Calls calls, RoomMemory memory) {
    this.calls = calls;
    this.memory = memory;
    this.rounds = new RoundReader(memory);
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
                    .expressionAttributeNames(Map.of("#id", AttributeNames.ID)))
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
                        Map.of(
                            "#code", AttributeNames.CODE, "#heldUntil", AttributeNames.HELD_UNTIL))
                    .expressionAttributeValues(
                        Map.of(":now", number(room.createdAt().getEpochSecond()))))
        .build();
  }

  private TransactWriteItem newRoster(Roster roster, RoomFacts room) {
    return TransactWriteItem.builder()
        .put(
            put ->
                put.tableName(calls.name(Table.ROSTERS))
                    .item(RosterItems.roster(roster, room.code(), RoomItems.keptUntil(room))))
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
    Optional<RoomFacts> read = read(calls.together(), id);
    read.ifPresent(memory::saw);
    return read;
  }

  /**
   * Reads a room eventually consistently, for half the price, and strongly only if it was not
   * found; and in the same request its roster, which a process new to the room needs next.
   */
  private Optional<RoomFacts> read(Calls together, RoomId id) {
    Map<String, AttributeValue> key = RoomItems.key(id);
    Map<Table, List<Map<String, AttributeValue>>> items =
        together.getAll(
            Map.of(Table.ROOMS, List.of(key), Table.ROSTERS, List.of(RosterItems.key(id))),
            Set.of(Table.ROOMS));
    items.getOrDefault(Table.ROSTERS, List.of()).stream()
        .map(RosterItems::roster)
        .forEach(memory::saw);
    return items.getOrDefault(Table.ROOMS, List.of()).stream()
        .findFirst()
        .or(() -> together.get(Table.ROOMS, key))
        .map(RoomItems::room);
  }

  @Override
  public List<Round> rounds(RoomId id, int count) {
    return rounds.rounds(calls.together(), id, count);
  }

  @Override
  public Optional<Movie> laterTitle(RoomId id, MovieId title) {
    return rounds.title(calls.together(), id, title);
  }

  @Override
  public Optional<RoomFacts> findByCode(RoomCode code) {
    Optional<Map<String, AttributeValue>> hold =
        calls.get(Table.ROOM_CODES, RoomItems.codeKey(code));
    return hold.flatMap(item -> find(RoomId.of(Attributes.text(item, AttributeNames.ROOM_ID))));
  }
}
