package app.trinity.inmemory;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.room.Roster;
import app.trinity.vote.Tally;
import app.trinity.vote.Vote;
import app.trinity.vote.spi.VotePut;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The votes of one room, by title and then by person, so that storing one and counting one title
 * touch nothing but that title's votes of the people who take part.
 *
 * <p>Not safe for use by several threads: its {@link RoomCell} guards it.
 */
final class Ballots {
  private final Supplier<? extends Map<UserId, Vote>> newTitle;
  private final Map<MovieId, Map<UserId, Vote>> titles;

  Ballots() {
    this(new HashMap<>(), HashMap::new);
  }

  /** Keeps votes in the given maps, so that a test can count what is done to them. */
  Ballots(Map<MovieId, Map<UserId, Vote>> titles, Supplier<? extends Map<UserId, Vote>> newTitle) {
    this.titles = titles;
    this.newTitle = newTitle;
  }

  /** Stores a vote over one that it supersedes. */
  VotePut put(Vote vote) {
    Map<UserId, Vote> votes = titles.get(vote.movieId());
    if (votes == null) {
      votes = newTitle.get();
      titles.put(vote.movieId(), votes);
    }
    Vote stored = votes.get(vote.userId());
    if (stored != null && !vote.supersedes(stored)) {
      return VotePut.of(stored, Optional.empty(), true);
    }
    votes.put(vote.userId(), vote);
    return VotePut.of(vote, Optional.ofNullable(stored), true);
  }

  /** Counts what those who take part say to a title. */
  Tally tally(MovieId title, Roster roster) {
    Set<UserId> yeses = new HashSet<>();
    int noes = 0;
    for (UserId participant : roster.userIds()) {
      Vote vote = find(title, participant);
      if (vote != null && vote.isYes()) {
        yeses.add(participant);
      } else if (vote != null && vote.isCast()) {
        noes++;
      }
    }
    return Tally.of(title, roster.userIds(), yeses, noes);
  }

  boolean saysYes(UserId user, MovieId title) {
    Vote vote = find(title, user);
    return vote != null && vote.isYes();
  }

  List<Vote> of(UserId user) {
    List<Vote> theirs = new ArrayList<>();
    for (Map<UserId, Vote> votes : titles.values()) {
      Vote vote = votes.get(user);
      if (vote != null && vote.isCast()) {
        theirs.add(vote);
      }
    }
    return theirs;
  }

  List<Vote> all() {
    List<Vote> all = new ArrayList<>();
    titles.values().forEach(votes -> all.addAll(votes.values()));
    return all;
  }

  private @Nullable Vote find(MovieId title, UserId user) {
    Map<UserId, Vote> votes = titles.get(title);
    return votes == null ? null : votes.get(user);
  }
}
