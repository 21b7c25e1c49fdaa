package app.trinity.dynamodb.memory;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.room.Round;
import app.trinity.vote.Vote;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a process remembers of rooms. The facts and the rounds of a room never change. Everything
 * else may have been changed by another process, so it only decides which keys to read first and
 * whom to admit, never what counts.
 *
 * <p>Safe for use by several threads; bounded.
 */
public final class RoomMemory {
  private static final int MOST_ROOMS = 500;

  /** A room's rounds may be nine times the size of its facts. */
  private static final int MOST_GROWN_ROOMS = 100;

  private static final int MOST_TITLES = 10_000;

  /** Equality written out: to derive a record's takes a process's first vote 6 ms. */
  private record Title(RoomId room, MovieId movie) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Title that && movie.equals(that.movie) && room.equals(that.room);
    }

    @Override
    public int hashCode() {
      return 31 * room.hashCode() + movie.hashCode();
    }
  }

  private final Remembered<RoomId, RoomFacts> facts = new Remembered<>(MOST_ROOMS);
  private final Remembered<RoomId, Roster> rosters = new Remembered<>(MOST_ROOMS);
  private final Remembered<RoomId, List<Round>> rounds = new Remembered<>(MOST_GROWN_ROOMS);
  private final Remembered<Title, Map<UserId, Boolean>> choices = new Remembered<>(MOST_TITLES);

  public Optional<RoomFacts> facts(RoomId room) {
    return facts.find(room);
  }

  public void saw(RoomFacts room) {
    facts.put(room.id(), room);
  }

  /** Returns the participants when the roster was last seen, in the order of joining. */
  public Set<UserId> members(RoomId room) {
    return rosters.find(room).map(Roster::userIds).orElse(Set.of());
  }

  /** Returns the roster when it was last seen. */
  public Optional<Roster> roster(RoomId room) {
    return rosters.find(room);
  }

  /** Returns the first rounds of a room as far as they are known; they never change. */
  public List<Round> rounds(RoomId room) {
    return rounds.find(room).orElse(List.of());
  }

  /**
   * Remembers the first rounds of a room.
   *
   * @param first rounds 1 and so on, without a gap
   */
  public void sawRounds(RoomId room, List<Round> first) {
    rounds.merge(
        room, List.copyOf(first), (known, seen) -> seen.size() > known.size() ? seen : known);
  }

  /** Remembers a roster unless a later one is known: a slow reader may come after a fast one. */
  public void saw(Roster roster) {
    rosters.merge(
        roster.roomId(), roster, (known, seen) -> seen.version() >= known.version() ? seen : known);
  }

  public void saw(Vote vote) {
    choices(vote.roomId(), vote.movieId()).put(vote.userId(), vote.isYes());
  }

  /** Returns whether a user's last known vote on a title was a yes. */
  public boolean lastSaidYes(RoomId room, MovieId title, UserId user) {
    return choices
        .find(new Title(room, title))
        .map(known -> known.getOrDefault(user, false))
        .orElse(false);
  }

  private Map<UserId, Boolean> choices(RoomId room, MovieId movie) {
    Title title = new Title(room, movie);
    return choices
        .find(title)
        .orElseGet(
            () -> {
              Map<UserId, Boolean> fresh = new ConcurrentHashMap<>();
              choices.put(title, fresh);
              return fresh;
            });
  }
}
