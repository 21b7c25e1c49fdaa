package app.trinity.core;

import app.trinity.account.UserId;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.spi.SeenStore;
import app.trinity.match.Match;
import app.trinity.match.MatchPageRequest;
import app.trinity.match.spi.MatchStore;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the titles that people know already, which a deck leaves out where the catalogue has others
 * (DECK-3): what they have marked as seen and what they have matched lately.
 */
final class KnownTitles {
  private final SeenStore seen;
  private final MatchStore matches;

  KnownTitles(SeenStore seen, MatchStore matches) {
    this.seen = seen;
    this.matches = matches;
  }

  Set<MovieId> to(Collection<UserId> people, MediaType mediaType) {
    Set<MovieId> known = new HashSet<>();
    for (UserId person : people) {
      known.addAll(seen.of(person, mediaType));
      for (Match match :
          matches
              .matchesOf(person, MatchPageRequest.first(MatchPageRequest.MAX_LIMIT))
              .orElseGet(List::of)) {
        if (match.mediaType() == mediaType) {
          known.add(match.movieId());
        }
      }
    }
    return known;
  }
}
