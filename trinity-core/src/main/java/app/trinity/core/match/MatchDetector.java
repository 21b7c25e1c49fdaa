package app.trinity.core.match;

import app.trinity.discovery.MovieId;
import app.trinity.rule.MatchRule;
import app.trinity.rule.Quorum;
import app.trinity.vote.Board;
import app.trinity.vote.Tally;
import java.util.Set;
import java.util.TreeSet;

/**
 * Judges tallies by a rule (rules MATCH-1 and MATCH-2): pure, without a store, usable by whoever
 * wants the rules alone.
 *
 * <pre>{@code
 * Board board = Board.of(participants, votes);
 * Set<MovieId> agreed = MatchDetector.of(MatchRule.majority()).matches(board);
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads. Judging a tally takes constant time, but for
 * what a custom rule takes.
 */
public final class MatchDetector {
  private final Quorum quorum;

  private MatchDetector(Quorum quorum) {
    this.quorum = quorum;
  }

  /**
   * Returns a detector for a built-in rule, with the usual minimum of two people.
   *
   * @throws IllegalArgumentException for a rule of kind {@code CUSTOM}
   */
  public static MatchDetector of(MatchRule rule) {
    return of(Quorum.of(rule));
  }

  /** Returns a detector for a rule with a certain minimum of people. */
  public static MatchDetector of(Quorum quorum) {
    return new MatchDetector(quorum);
  }

  /** Returns whether a tally makes a match. */
  public boolean isMatch(Tally tally) {
    return tally.reaches(quorum);
  }

  /** Returns the titles of a board that make a match, by ascending id. */
  public Set<MovieId> matches(Board board) {
    int needed = quorum.yesesNeeded(board.participants().size());
    Set<MovieId> matches = new TreeSet<>();
    for (MovieId title : board.titles()) {
      if (board.yesVotes(title) >= needed && board.tally(title).reaches(quorum)) {
        matches.add(title);
      }
    }
    return matches;
  }
}
