package app.trinity.core.discovery;

import app.trinity.discovery.DeckRequest;
import app.trinity.discovery.GenreMode;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.Recommendation;
import app.trinity.discovery.TitleFilter;
import app.trinity.discovery.spi.PageQuery;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Decks dealt from simulated catalogues, by seed and at a standing clock. */
final class Dealing {
  private Dealing() {}

  static Recommendation deal(SimulatedCatalog catalog, DeckRequest request, long seed) {
    return SmartDiscovery.builder()
        .catalog(catalog)
        .random(new Random(seed))
        .clock(() -> Instant.EPOCH)
        .build()
        .recommend(request);
  }

  static Recommendation deal(SimulatedCatalog catalog, long seed) {
    return deal(catalog, World.BOTH_GENRES, seed);
  }

  static List<MovieId> ids(Recommendation deck) {
    return deck.candidates().stream().map(Movie::id).toList();
  }

  /** The question a deck begins with. */
  static PageQuery count(DeckRequest request) {
    return PageQuery.builder()
        .mediaType(request.mediaType())
        .genres(request.genres())
        .mode(GenreMode.ALL)
        .filter(TitleFilter.defaults())
        .page(1)
        .build();
  }
}
