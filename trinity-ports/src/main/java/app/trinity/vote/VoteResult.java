package app.trinity.vote;

import app.trinity.TrinityValue;
import app.trinity.match.Match;
import java.util.Optional;
import org.immutables.value.Value;

/** The answer to a vote or to taking one back. */
@Value.Immutable
@TrinityValue
public abstract class VoteResult {
  VoteResult() {}

  /**
   * Whether what was asked for stands: false where another vote than the given one is stored, or
   * where there was no vote to take back.
   */
  public abstract boolean success();

  /**
   * After voting, the vote as it is stored now: the one just cast, unless another one stands. After
   * taking a vote back, the vote as it was; where there was none, a retraction.
   */
  public abstract Vote vote();

  /** The title's match, where a yes made one or met one; always empty after any other answer. */
  public abstract Optional<Match> match();

  /** Returns the answer to a vote that stands and made no match. */
  public static VoteResult of(Vote vote) {
    return of(true, vote, Optional.empty());
  }

  /** Returns the answer to a vote that stands, with its title's match. */
  public static VoteResult of(Vote vote, Match match) {
    return of(true, vote, Optional.of(match));
  }

  /** Returns an answer. */
  public static VoteResult of(boolean success, Vote vote, Optional<? extends Match> match) {
    return ImmutableVoteResult.of(success, vote, match);
  }
}
