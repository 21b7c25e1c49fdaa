package app.trinity.vote.spi;

import app.trinity.TrinityValue;
import app.trinity.account.UserId;
import app.trinity.match.Match;
import app.trinity.match.spi.Evidence;
import app.trinity.room.Roster;
import app.trinity.vote.Tally;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** What a store read of one title. */
@Value.Immutable
@TrinityValue
public abstract class TitleReading {
  TitleReading() {}

  /** The room's roster. */
  public abstract Roster roster();

  /**
   * The votes on the title. If the quorum was seen to be out of reach, votes may be missing, but by
   * this tally it is out of reach, too.
   */
  public abstract Tally tally();

  /** The title's match if one is recorded, whatever the tally says now. */
  public abstract Optional<Match> match();

  /**
   * Returns a reading.
   *
   * @throws IllegalArgumentException if the tally counts other participants than the roster's
   */
  public static TitleReading of(Roster roster, Tally tally, Optional<? extends Match> match) {
    return ImmutableTitleReading.of(roster, tally, match);
  }

  /** The evidence for recording a match judged from this reading. */
  public Evidence evidence() {
    return Evidence.of(roster().version(), tally().yeses());
  }

  @Value.Check
  void check() {
    Set<UserId> counted = tally().participants();
    if (counted != roster().userIds() && !inOrder(roster(), counted)) {
      throw new IllegalArgumentException("a tally counts the roster's participants, in its order");
    }
  }

  /** Returns whether people are a roster's, in its order, which tells who the host is. */
  static boolean inOrder(Roster roster, Set<UserId> people) {
    Iterator<UserId> present = people.iterator();
    for (UserId user : roster.userIds()) {
      if (!present.hasNext() || !present.next().equals(user)) {
        return false;
      }
    }
    return !present.hasNext();
  }
}
