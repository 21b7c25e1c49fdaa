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
 * All tallies of a room: a fold over its votes. The order of the votes does not matter, a repeated
 * vote counts once, and votes of people who do not take part are ignored.
 *
 * <p>Immutable and thread-safe. Folding takes time proportional to the votes; afterwards a tally
 * takes time proportional to the participants, everything else constant time.
 */
public final class Board {
  private final Set<UserId> participants;
  private final Map<MovieId, Map<UserId, Vote>> votes;

  private Board(Set<UserId> participants, Map<MovieId, Map<UserId, Vote>> votes) {
    this.participants = participants;
    this.votes = votes;
  }

  /**
   * Folds votes into a board.
   *
   * @param participants the room's participants
   * @param votes the votes of one room in any order, possibly including repeated and superseded
   *     votes and participation votes
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

  /** The participants, in the order given; unmodifiable. */
  public Set<UserId> participants() {
    return participants;
  }

  /** The titles on which a participant has voted; unmodifiable. */
  public Set<MovieId> titles() {
    return Collections.unmodifiableSet(votes.keySet());
  }

  /** Returns the tally of a title, which has neither yeses nor noes if nobody voted on it. */
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

  /** Returns whether a participant has voted on a title; false for anybody else. */
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
