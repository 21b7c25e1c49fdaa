package app.trinity.core;

import app.trinity.core.event.EventLine;
import app.trinity.core.refusal.Refusals;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.room.spi.Changing;
import app.trinity.room.spi.RosterChange;
import app.trinity.room.spi.RosterStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.UnaryOperator;

/**
 * Changes rosters: a change is computed from the roster that was read and stored on condition that
 * the roster still is that; where it is not, it is computed again from the one that is there.
 */
final class RosterChanges {
  private final RosterStore rosters;
  private final EventLine events;
  private final InstantSource clock;
  private final Duration timeLimit;

  RosterChanges(
      RosterStore rosters, EventLine events, InstantSource clock, TrinitySettings settings) {
    this.rosters = rosters;
    this.events = events;
    this.clock = clock;
    this.timeLimit = settings.judgingTimeLimit();
  }

  /**
   * Changes a roster.
   *
   * @param step computes the next roster, refuses, or returns the very one it was given where
   *     nothing is to change
   * @return the roster after the change
   */
  Roster change(RoomId room, UnaryOperator<Roster> step) {
    Instant deadline = clock.instant().plus(timeLimit);
    Roster before = rosters.find(room).orElseThrow(Refusals::roomNotFound);
    while (true) {
      Roster after = step.apply(before);
      if (after == before) {
        return before;
      }
      Changing changing = rosters.change(RosterChange.of(before, after, clock.instant()));
      events.changed(changing);
      Roster now = changing.roster().orElseThrow(Refusals::roomNotFound);
      // An earlier attempt of this very change may have been stored and its answer lost.
      if (changing.outcome() == Changing.Outcome.CHANGED || now.equals(after)) {
        return now;
      }
      if (clock.instant().isAfter(deadline)) {
        throw Refusals.busy();
      }
      before = now;
    }
  }
}
