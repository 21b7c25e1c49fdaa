package app.trinity.inmemory;

import app.trinity.room.Roster;
import app.trinity.vote.Board;
import app.trinity.vote.Vote;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The board of a room as it was last read, with the votes stored since, so that whoever reads it
 * again pays for these votes and not for all. A room that nobody reads the board of keeps nothing
 * but a few votes.
 *
 * <p>Not safe for use by several threads: its {@link RoomCell} guards it.
 */
final class BoardMemory {
  private static final int MOST_VOTES_SINCE = 64;

  private final List<Vote> since = new ArrayList<>();
  private @Nullable Board board;

  /** Takes note of a vote that has been stored over an older one or none. */
  void stored(Vote vote) {
    if (board == null) {
      return;
    }
    if (since.size() == MOST_VOTES_SINCE) {
      rosterChanged();
    } else {
      since.add(vote);
    }
  }

  /** Takes note of a change of who takes part: the next board is folded anew. */
  void rosterChanged() {
    board = null;
    since.clear();
  }

  /** Returns the board as it is now. */
  Board board(Roster roster, Ballots ballots) {
    Board known = board;
    if (known == null) {
      known = Board.of(roster.userIds(), ballots.all());
    } else if (!since.isEmpty()) {
      known = known.with(since);
    }
    since.clear();
    board = known;
    return known;
  }
}
