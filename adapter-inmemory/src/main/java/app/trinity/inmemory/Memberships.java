package app.trinity.inmemory;

import app.trinity.account.UserId;
import app.trinity.room.RoomId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Which rooms each person takes part in. A person without a room takes no space.
 *
 * <p>Safe for use by several threads. Each room's {@link RoomCell} changes what concerns it under
 * its own lock, so that the changes of one person in one room come in order.
 */
class Memberships {
  private final ConcurrentMap<UserId, Set<RoomId>> roomsByUser = new ConcurrentHashMap<>();

  void add(UserId user, RoomId room) {
    roomsByUser.compute(
        user,
        (id, rooms) -> {
          Set<RoomId> joined = rooms == null ? ConcurrentHashMap.newKeySet() : rooms;
          joined.add(room);
          return joined;
        });
  }

  void remove(UserId user, RoomId room) {
    roomsByUser.computeIfPresent(
        user,
        (id, rooms) -> {
          rooms.remove(room);
          return rooms.isEmpty() ? null : rooms;
        });
  }

  List<RoomId> of(UserId user) {
    return List.copyOf(roomsByUser.getOrDefault(user, Set.of()));
  }

  /** Returns how many people take part in some room. */
  int people() {
    return roomsByUser.size();
  }
}
