package app.trinity.inmemory;

import app.trinity.account.UserId;
import app.trinity.room.Participant;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.room.spi.Changing;
import app.trinity.room.spi.Joining;
import app.trinity.room.spi.Leaving;
import app.trinity.room.spi.RosterChange;
import app.trinity.room.spi.RosterStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who takes part in which room; nothing is remembered of an earlier answer. */
record InMemoryRosterStore(RoomCells cells, Memberships memberships) implements RosterStore {
  @Override
  public Optional<Roster> find(RoomId room) {
    return cells.find(room).map(RoomCell::roster);
  }

  @Override
  public boolean takesPart(RoomId room, UserId user) {
    RoomCell cell = cells.findOrNull(room);
    return cell != null && cell.has(user);
  }

  @Override
  public Joining join(RoomId room, Participant joiner, int capacity, Instant at) {
    if (capacity < 1 || capacity > Roster.MAX_PARTICIPANTS) {
      throw new IllegalArgumentException("A room holds 1 to " + Roster.MAX_PARTICIPANTS);
    }
    return cells
        .find(room)
        .map(cell -> cell.join(joiner, capacity, at))
        .orElseGet(Joining::unknownRoom);
  }

  @Override
  public Leaving leave(RoomId room, UserId leaver, Instant at) {
    return cells.find(room).map(cell -> cell.leave(leaver, at)).orElseGet(Leaving::unknownRoom);
  }

  @Override
  public Changing change(RosterChange change) {
    return cells
        .find(change.before().roomId())
        .map(cell -> cell.change(change))
        .orElseGet(Changing::unknownRoom);
  }

  @Override
  public List<RoomId> roomsOf(UserId user) {
    return memberships.of(user).stream().filter(room -> cells.find(room).isPresent()).toList();
  }
}
