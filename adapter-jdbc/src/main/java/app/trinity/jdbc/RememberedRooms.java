package app.trinity.jdbc;

import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one process remembers of rooms: what is fixed about those it has used last, which saves
 * every vote the reading of a deck.
 *
 * <p>Safe for use by several threads; bounded.
 */
final class RememberedRooms {
  private static final int MOST_ROOMS = 500;

  private final Map<RoomId, RoomFacts> rooms =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<RoomId, RoomFacts> eldest) {
              return size() > MOST_ROOMS;
            }
          });

  /** Returns a room that is known and not forgotten by now. */
  Optional<RoomFacts> find(RoomId room, Instant now) {
    return Optional.ofNullable(rooms.get(room))
        .filter(known -> now.isBefore(known.rememberedUntil()));
  }

  void saw(RoomFacts room) {
    rooms.put(room.id(), room);
  }
}
