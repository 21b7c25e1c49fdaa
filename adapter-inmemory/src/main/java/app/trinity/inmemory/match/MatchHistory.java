package app.trinity.inmemory.match;

import app.trinity.match.Match;
import app.trinity.match.MatchId;
import app.trinity.match.MatchPageRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * One person's last matches. A page takes time in proportion to itself, whatever stands before it.
 *
 * <p>Safe for use by several threads: every method holds the history's own lock.
 */
public final class MatchHistory {
  /** How many matches of a person are kept (rule MATCH-8). */
  public static final int KEPT = 1000;

  private final NavigableSet<Match> newestFirst = new TreeSet<>(Match.NEWEST_FIRST);
  private final Map<MatchId, Match> byId = new HashMap<>();

  /** Adds a match; returns the one dropped for it, perhaps itself. */
  public synchronized Optional<Match> add(Match match) {
    newestFirst.add(match);
    byId.put(match.matchId(), match);
    if (newestFirst.size() <= KEPT) {
      return Optional.empty();
    }
    Match oldest = newestFirst.last();
    newestFirst.remove(oldest);
    byId.remove(oldest.matchId());
    return Optional.of(oldest);
  }

  /** Returns a page; empty if the match to go on after is unknown. */
  public synchronized Optional<List<Match>> page(MatchPageRequest request) {
    if (request.after().isEmpty()) {
      return Optional.of(firstOf(newestFirst, request.limit()));
    }
    return request
        .after()
        .map(byId::get)
        .map(last -> firstOf(newestFirst.tailSet(last, false), request.limit()));
  }

  private static List<Match> firstOf(NavigableSet<Match> matches, int limit) {
    return matches.stream().limit(limit).toList();
  }
}
