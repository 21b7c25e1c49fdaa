package app.trinity.inmemory;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.room.Roster;
import app.trinity.vote.Tally;
import app.trinity.vote.Vote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** Stores a vote over one that it supersedes; returns the vote as it is stored now. */
  Vote put(Vote vote) {
    Map<UserId, Vote> votes = titles.get(vote.movieId());
    if (votes == null) {
      votes = newTitle.get();
      titles.put(vote.movieId(), votes);
    }
    Vote stored = votes.get(vote.userId());
    if (stored != null && !vote.supersedes(stored)) {
      return stored;
    }
    votes.put(vote.userId(), vote);
    return vote;
  }

  /** Counts how those who take part voted on a title. */
  Tally tally(MovieId title, Roster roster) {
    Map<UserId, Vote> votes = titles.get(title);
    return Tally.counted(
        title,
        roster,
        participant -> {
          Vote vote = votes == null ? null : votes.get(participant);
          return vote == null ? null : vote.choice();
        });
  }

  boolean saysYes(UserId user, MovieId title) {
    Vote vote = find(title, user);
    return vote != null && vote.isYes();
  }

  List<Vote> of(UserId user) {
    List<Vote> theirs = new ArrayList<>();
    for (Map<UserId, Vote> votes : titles.values()) {
      Vote vote = votes.get(user);
      if (vote != null) {
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
