package app.trinity.vote;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * All tallies of a room: a fold over its votes. The order of the votes does not matter, one that is
 * given twice counts once, and votes of people who do not take part are passed over.
 *
 * <p>Immutable and safe for use by several threads. Folding takes time in proportion to the votes;
 * every question afterwards is answered in constant time, a tally in time proportional to the
 * participants.
 */
public final class Board {
  private final Set<UserId> participants;
  private final Map<MovieId, Map<UserId, Vote>> votes;

  private Board(Set<UserId> participants, Map<MovieId, Map<UserId, Vote>> votes) {
    this.participants = participants;
    this.votes = votes;
  }

  /**
   * Folds votes to a board.
   *
   * @param participants who takes part
   * @param votes the votes of one room in any order, repeated and superseded ones and the
   *     participation votes among them
   */
  public static Board of(Collection<UserId> participants, Collection<Vote> votes) {
    Set<UserId> counted = Collections.unmodifiableSet(new LinkedHashSet<>(participants));
    Map<MovieId, Map<UserId, Vote>> latest = new HashMap<>();
    for (Vote vote : votes) {
      if (counted.contains(vote.userId()) && !vote.movieId().equals(MovieId.PARTICIPATION)) {
        latest
            .computeIfAbsent(vote.movieId(), title -> new HashMap<>())
            .merge(vote.userId(), vote, (old, next) -> next.supersedes(old) ? next : old);
      }
    }
    return new Board(counted, latest);
  }

  /** Who takes part, in the order given. */
  public Set<UserId> participants() {
    return participants;
  }

  /** The titles that somebody who takes part has voted on. */
  public Set<MovieId> titles() {
    return Collections.unmodifiableSet(votes.keySet());
  }

  /** The tally of a title; nobody's yes and no noes where nobody has voted on it. */
  public Tally tally(MovieId title) {
    Set<UserId> yeses = new HashSet<>();
    Map<UserId, Vote> cast = votes.getOrDefault(title, Map.of());
    for (Vote vote : cast.values()) {
      if (vote.isYes()) {
        yeses.add(vote.userId());
      }
    }
    return Tally.of(title, participants, yeses, cast.size() - yeses.size());
  }

  /** Says whether a participant has voted on a title; false for everybody else. */
  public boolean hasVoted(UserId user, MovieId title) {
    return votes.getOrDefault(title, Map.of()).containsKey(user);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Board board
        && board.participants.equals(participants)
        && board.votes.equals(votes);
  }

  @Override
  public int hashCode() {
    return 31 * participants.hashCode() + votes.hashCode();
  }

  @Override
  public String toString() {
    return "Board{participants=" + participants.size() + ", titles=" + votes.size() + "}";
  }
}
