package app.trinity.room.spi;

import app.trinity.TrinityValue;
import app.trinity.room.Roster;
import app.trinity.room.Round;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A change of a room, computed from one roster: what is to follow it. */
@Value.Immutable
@TrinityValue
public abstract class RosterChange {
  RosterChange() {}

  /** The roster the change was computed from. */
  public abstract Roster before();

  /** The roster that is to follow it, one version later. Nobody is in it who was not in before. */
  public abstract Roster after();

  /** The round of titles stored along with it, where the change adds one. */
  public abstract Optional<Round> round();

  /** When it happens; kept with the participation of those who no longer take part. */
  public abstract Instant at();

  /** Returns a change without a new round. */
  public static RosterChange of(Roster before, Roster after, Instant at) {
    return ImmutableRosterChange.of(before, after, Optional.empty(), at);
  }

  /** Returns the change that adds a round of titles. */
  public static RosterChange growing(Roster before, Round round, Instant at) {
    return ImmutableRosterChange.of(before, before.grown(round), Optional.of(round), at);
  }

  @Value.Check
  void check() {
    boolean follows =
        before().roomId().equals(after().roomId()) && after().version() == before().version() + 1;
    if (!follows || !before().userIds().containsAll(after().userIds())) {
      throw new IllegalArgumentException("a change leads to the next version and adds nobody");
    }
    if (after().rounds() != before().rounds() + (round().isPresent() ? 1 : 0)) {
      throw new IllegalArgumentException("a round is stored with the roster that counts it");
    }
  }
}
