package app.trinity.vote;

import app.trinity.TrinityValue;
import app.trinity.match.Match;
import java.util.Optional;
import org.immutables.value.Value;

/** The result of a vote, or of taking one back. */
@Value.Immutable
@TrinityValue
public abstract class VoteResult {
  VoteResult() {}

  /**
   * Whether the call took effect: false if another vote than the given one stands, or if there was
   * no vote to take back.
   */
  public abstract boolean success();

  /**
   * After a vote, the vote as it is stored now. After a retraction, the vote that was taken back
   * or, if there was none, the retraction itself.
   */
  public abstract Vote vote();

  /** The title's match, if a yes made one or found one; always empty otherwise. */
  public abstract Optional<Match> match();

  /** Returns the result of a vote that stands, without a match. */
  public static VoteResult of(Vote vote) {
    return of(true, vote, Optional.empty());
  }

  /** Returns the result of a vote that stands, with its title's match. */
  public static VoteResult of(Vote vote, Match match) {
    return of(true, vote, Optional.of(match));
  }

  /** Returns an answer. */
  public static VoteResult of(boolean success, Vote vote, Optional<? extends Match> match) {
    return ImmutableVoteResult.of(success, vote, match);
  }
}
