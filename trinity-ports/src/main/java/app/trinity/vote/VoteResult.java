package app.trinity.vote;

import app.trinity.TrinityValue;
import app.trinity.match.Match;
import java.util.Optional;
import org.immutables.value.Value;

/** The result of a vote. */
@Value.Immutable
@TrinityValue
public abstract class VoteResult {
  VoteResult() {}

  /** The vote as it is stored now: the one just cast, or a later one that was stored before it. */
  public abstract Vote vote();

  /** The title's match, if a yes made one or found one; always empty after a no. */
  public abstract Optional<Match> match();

  /** Returns a result without a match. */
  public static VoteResult of(Vote vote) {
    return ImmutableVoteResult.of(vote, Optional.empty());
  }

  /** Returns a result with a match. */
  public static VoteResult of(Vote vote, Match match) {
    return ImmutableVoteResult.of(vote, Optional.of(match));
  }
}
