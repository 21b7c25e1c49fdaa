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

/** What a store says about one title. */
@Value.Immutable
@TrinityValue
public abstract class TitleReading {
  TitleReading() {}

  /** Who takes part. */
  public abstract Roster roster();

  /**
   * What they say to the title. Where the quorum was seen to be out of reach it may lack votes, but
   * then it is out of reach by this tally, too.
   */
  public abstract Tally tally();

  /** The title's match, where one is recorded, whatever the tally says now. */
  public abstract Optional<Match> match();

  /** Puts a reading together. */
  public static TitleReading of(Roster roster, Tally tally, Optional<? extends Match> match) {
    return ImmutableTitleReading.of(roster, tally, match);
  }

  /** What recording a match from this reading must hold against. */
  public Evidence evidence() {
    return Evidence.of(roster().version(), tally().yeses());
  }

  @Value.Check
  void check() {
    if (!inOrder(roster(), tally().participants())) {
      throw new IllegalArgumentException("a tally counts the roster's participants, in its order");
    }
  }

  /** Says whether people are a roster's, in its order, which tells who the host is. */
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
