package app.trinity.room.spi;

import app.trinity.TrinityValue;
import app.trinity.room.Roster;
import app.trinity.room.Round;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A change of a room, computed from one roster, that leads to the next. */
@Value.Immutable
@TrinityValue
public abstract class RosterChange {
  RosterChange() {}

  /** The roster the change was computed from. */
  public abstract Roster before();

  /** The next roster, one version later; names nobody whom {@link #before()} does not. */
  public abstract Roster after();

  /** The round of titles to store together with the roster, if the change adds one. */
  public abstract Optional<Round> round();

  /** The time of the change, kept with the participation of those who no longer take part. */
  public abstract Instant at();

  /**
   * Returns a change without a new round.
   *
   * @throws IllegalArgumentException if {@code after} is not the version after {@code before},
   *     names somebody whom {@code before} does not, or counts other rounds
   */
  public static RosterChange of(Roster before, Roster after, Instant at) {
    return ImmutableRosterChange.of(before, after, Optional.empty(), at);
  }

  /**
   * Returns the change that adds a round of titles.
   *
   * @throws IllegalArgumentException if the round is not the one that follows
   */
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
