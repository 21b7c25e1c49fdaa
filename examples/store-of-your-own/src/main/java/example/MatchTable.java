package example;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.match.Match;
import app.trinity.match.MatchPageRequest;
import app.trinity.match.spi.Evidence;
import app.trinity.match.spi.MatchStore;
import app.trinity.match.spi.Recording;
import app.trinity.room.RoomId;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;

/** The matches, which are recorded only while what they were judged from still holds. */
record MatchTable(Tables tables) implements MatchStore {
  @Override
  public Recording record(Match match, Evidence evidence) {
    synchronized (tables) {
      return tables
          .room(match.roomId())
          .map(row -> record(row, match, evidence))
          .orElseGet(Recording::stale);
    }
  }

  private Recording record(Tables.Row row, Match match, Evidence evidence) {
    Match recorded = row.matches.get(match.movieId());
    if (recorded != null) {
      return Recording.alreadyRecorded(recorded);
    }
    boolean holds =
        evidence.rosterVersion() == row.roster.version()
            && evidence.yeses().stream().allMatch(user -> row.saysYes(user, match.movieId()));
    if (!holds) {
      return Recording.stale();
    }
    tables.keep(row, match);
    return Recording.recorded(match);
  }

  @Override
  public Optional<Match> find(RoomId room, MovieId title) {
    synchronized (tables) {
      return tables.room(room).map(row -> row.matches.get(title));
    }
  }

  @Override
  public boolean hasMatch(RoomId room) {
    synchronized (tables) {
      return tables.room(room).map(row -> !row.matches.isEmpty()).orElse(false);
    }
  }

  @Override
  public Optional<List<Match>> matchesOf(UserId user, MatchPageRequest request) {
    synchronized (tables) {
      NavigableSet<Match> theirs =
          tables.matchesOf.getOrDefault(user, Collections.emptyNavigableSet());
      if (request.after().isEmpty()) {
        return Optional.of(page(theirs, request));
      }
      return request
          .after()
          .map(tables.matches::get)
          .filter(theirs::contains)
          .map(last -> page(theirs.tailSet(last, false), request));
    }
  }

  private static List<Match> page(NavigableSet<Match> matches, MatchPageRequest request) {
    return matches.stream().limit(request.limit()).toList();
  }
}
