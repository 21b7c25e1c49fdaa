package app.trinity.inmemory;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.room.Roster;
import app.trinity.vote.Tally;
import app.trinity.vote.Vote;
import app.trinity.vote.spi.VotePut;
import java.util.List;
import java.util.Optional;

/**
 * The votes of one room. Storing one and counting one title touch nothing but that title's votes of
 * the people who take part.
 *
 * <p>Not safe for use by several threads: its {@link RoomCell} guards it.
 */
final class Ballots {
  private final VoteTable votes = new VoteTable();

  /** Stores a vote over one that it supersedes. */
  VotePut put(Vote vote) {
    Vote stored = votes.find(vote.movieId(), vote.userId());
    if (stored != null && !vote.supersedes(stored)) {
      return VotePut.of(stored, Optional.empty(), true);
    }
    votes.store(vote);
    return VotePut.of(vote, Optional.ofNullable(stored), true);
  }

  /** Counts how those who take part voted on a title. */
  Tally tally(MovieId title, Roster roster) {
    return Tally.counted(
        title,
        roster,
        participant -> {
          Vote vote = votes.find(title, participant);
          return vote == null ? null : vote.choice();
        });
  }

  boolean saysYes(UserId user, MovieId title) {
    Vote vote = votes.find(title, user);
    return vote != null && vote.isYes();
  }

  List<Vote> of(UserId user) {
    List<Vote> theirs = votes.votes();
    theirs.removeIf(vote -> !vote.isCast() || !vote.userId().equals(user));
    return theirs;
  }

  List<Vote> all() {
    return votes.votes();
  }
}
