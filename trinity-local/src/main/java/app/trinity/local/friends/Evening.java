package app.trinity.local.friends;

import app.trinity.room.RoomId;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** The friends' visits to one room, until the last of them is over. Safe for several threads. */
final class Evening {
  private final RoomId room;
  private final AtomicInteger visits;
  private final Consumer<RoomId> over;

  Evening(RoomId room, int visits, Consumer<RoomId> over) {
    this.room = room;
    this.visits = new AtomicInteger(visits);
    this.over = over;
  }

  RoomId room() {
    return room;
  }

  void visitIsOver() {
    if (visits.decrementAndGet() == 0) {
      over.accept(room);
    }
  }
}
