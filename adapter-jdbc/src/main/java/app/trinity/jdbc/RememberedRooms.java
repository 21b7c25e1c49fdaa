package app.trinity.jdbc;

import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.room.Round;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one process remembers of the rooms that it has used last: what is fixed about them, and the
 * rounds of titles that it has read. It saves every vote the reading of a deck. A room may have
 * more rounds than are known: that there is no such title is never answered from here.
 *
 * <p>Safe for use by several threads; bounded.
 */
final class RememberedRooms {
  private static final int MOST_ROOMS = 500;

  /** The first rounds of a room, and when the room is forgotten. */
  private record KnownRounds(Instant forgetAt, List<Round> rounds) {}

  private final Map<RoomId, RoomFacts> rooms = lastUsed();
  private final Map<RoomId, KnownRounds> rounds = lastUsed();

  private static <T> Map<RoomId, T> lastUsed() {
    return Collections.synchronizedMap(
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<RoomId, T> eldest) {
            return size() > MOST_ROOMS;
          }
        });
  }

  /** Returns a room that is known and not forgotten by now. */
  Optional<RoomFacts> find(RoomId room, Instant now) {
    return Optional.ofNullable(rooms.get(room))
        .filter(known -> now.isBefore(known.rememberedUntil()));
  }

  void saw(RoomFacts room) {
    rooms.put(room.id(), room);
  }

  /** Returns the rounds of a room that are known, in order; none if it is forgotten by now. */
  List<Round> rounds(RoomId room, Instant now) {
    return Optional.ofNullable(rounds.get(room))
        .filter(known -> now.isBefore(known.forgetAt()))
        .map(KnownRounds::rounds)
        .orElseGet(List::of);
  }

  /** Remembers the first rounds of a room, unless more of them are known already. */
  void saw(RoomId room, Instant forgetAt, List<Round> first) {
    var unused =
        rounds.merge(
            room,
            new KnownRounds(forgetAt, List.copyOf(first)),
            (known, seen) -> known.rounds().size() > seen.rounds().size() ? known : seen);
  }
}
