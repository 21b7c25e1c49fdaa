package app.trinity.vote;

import app.trinity.TrinityValue;
import app.trinity.match.Match;
import java.util.Optional;
import org.immutables.value.Value;

/** The answer to a vote. */
@Value.Immutable
@TrinityValue
public abstract class VoteResult {
  VoteResult() {}

  /** The vote as it is stored now: the one just cast, unless a later one was there before it. */
  public abstract Vote vote();

  /** The title's match, where a yes made one or met one; always empty after a no. */
  public abstract Optional<Match> match();

  /** Answers without a match. */
  public static VoteResult of(Vote vote) {
    return ImmutableVoteResult.of(vote, Optional.empty());
  }

  /** Answers with a match. */
  public static VoteResult of(Vote vote, Match match) {
    return ImmutableVoteResult.of(vote, Optional.of(match));
  }
}
