package example;

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
import java.util.Set;

/** Who takes part in which room. */
record RosterTable(Tables tables) implements RosterStore {
  @Override
  public Optional<Roster> find(RoomId room) {
    synchronized (tables) {
      return tables.room(room).map(row -> row.roster);
    }
  }

  @Override
  public boolean takesPart(RoomId room, UserId user) {
    return find(room).map(roster -> roster.has(user)).orElse(false);
  }

  @Override
  public Joining join(RoomId room, Participant joiner, int capacity, Instant at) {
    if (capacity < 1 || capacity > Roster.MAX_PARTICIPANTS) {
      throw new IllegalArgumentException("A room holds 1 to " + Roster.MAX_PARTICIPANTS + ".");
    }
    synchronized (tables) {
      return tables
          .room(room)
          .map(row -> join(row, joiner, capacity))
          .orElseGet(Joining::unknownRoom);
    }
  }

  private Joining join(Tables.Row row, Participant joiner, int capacity) {
    if (row.roster.ended()) {
      return Joining.of(Joining.Outcome.ENDED, row.roster);
    }
    if (row.roster.has(joiner.userId())) {
      return Joining.of(Joining.Outcome.ALREADY_IN, row.roster);
    }
    if (row.roster.participants().size() >= capacity) {
      return Joining.of(Joining.Outcome.FULL, row.roster);
    }
    tables.change(row, row.roster.plus(joiner));
    tables.join(row, joiner.userId());
    return Joining.of(Joining.Outcome.JOINED, row.roster);
  }

  @Override
  public Leaving leave(RoomId room, UserId leaver, Instant at) {
    synchronized (tables) {
      return tables.room(room).map(row -> leave(row, leaver)).orElseGet(Leaving::unknownRoom);
    }
  }

  private Leaving leave(Tables.Row row, UserId leaver) {
    if (!row.everIn.contains(leaver)) {
      return Leaving.of(Leaving.Outcome.NEVER_IN, row.roster);
    }
    if (!row.roster.has(leaver)) {
      return Leaving.of(Leaving.Outcome.ALREADY_LEFT, row.roster);
    }
    tables.change(row, row.roster.minus(leaver));
    tables.leave(row, leaver);
    return Leaving.of(Leaving.Outcome.LEFT, row.roster);
  }

  @Override
  public Changing change(RosterChange change) {
    synchronized (tables) {
      return tables
          .room(change.before().roomId())
          .map(row -> change(row, change))
          .orElseGet(Changing::unknownRoom);
    }
  }

  private Changing change(Tables.Row row, RosterChange change) {
    if (row.roster.version() != change.before().version()) {
      return Changing.of(Changing.Outcome.STALE, row.roster);
    }
    change.round().ifPresent(row.rounds::add);
    tables.change(row, change.after());
    for (UserId user : change.before().userIds()) {
      if (!row.roster.has(user)) {
        tables.leave(row, user);
      }
    }
    return Changing.of(Changing.Outcome.CHANGED, row.roster);
  }

  @Override
  public List<RoomId> roomsOf(UserId user) {
    synchronized (tables) {
      return List.copyOf(tables.roomsOf.getOrDefault(user, Set.of()));
    }
  }
}
