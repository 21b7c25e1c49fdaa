package app.trinity.inmemory.match;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.match.Match;
import app.trinity.match.MatchPageRequest;
import app.trinity.room.RoomId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The matches that outlive their rooms. A match is found by its room and title as long as it is
 * among the last of one of its people at least.
 *
 * <p>Safe for use by several threads.
 */
public final class MatchHistories {
  /** A match and how many histories it still stands in. */
  private record Kept(Match match, int histories) {}

  private final ConcurrentMap<UserId, MatchHistory> byUser = new ConcurrentHashMap<>();
  private final ConcurrentMap<RoomId, Map<MovieId, Kept>> byRoom = new ConcurrentHashMap<>();

  /** Adds a match to the history of each person who matched. */
  public void add(Match match) {
    if (match.matchedUsers().isEmpty()) {
      return;
    }
    hold(match);
    for (UserId user : match.matchedUsers()) {
      byUser.computeIfAbsent(user, id -> new MatchHistory()).add(match).ifPresent(this::letGo);
    }
  }

  private void hold(Match match) {
    byRoom.compute(
        match.roomId(),
        (room, before) -> {
          Map<MovieId, Kept> kept = before == null ? new ConcurrentHashMap<>() : before;
          kept.put(match.movieId(), new Kept(match, match.matchedUsers().size()));
          return kept;
        });
  }

  private void letGo(Match match) {
    byRoom.computeIfPresent(
        match.roomId(),
        (room, kept) -> {
          kept.computeIfPresent(
              match.movieId(),
              (title, one) ->
                  one.histories() == 1 ? null : new Kept(one.match(), one.histories() - 1));
          return kept.isEmpty() ? null : kept;
        });
  }

  /** Returns a title's match, if it has one. */
  public Optional<Match> find(RoomId room, MovieId title) {
    return Optional.ofNullable(byRoom.getOrDefault(room, Map.of()).get(title)).map(Kept::match);
  }

  /** Returns whether a room has a match. */
  public boolean hasMatch(RoomId room) {
    return byRoom.containsKey(room);
  }

  /** Returns a page of a person's matches; empty where what it starts after is unknown. */
  public Optional<List<Match>> page(UserId user, MatchPageRequest request) {
    MatchHistory history = byUser.get(user);
    if (history != null) {
      return history.page(request);
    }
    return request.after().isEmpty() ? Optional.of(List.of()) : Optional.empty();
  }

  /** Returns how many rooms have a match that is kept. */
  int rooms() {
    return byRoom.size();
  }
}
