package app.trinity.core.discovery;

import app.trinity.discovery.CatalogEntry;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import java.util.List;
import java.util.Optional;

/**
 * What can be wrong with a title, and whether a catalogue can be asked to leave such titles out.
 */
enum Defect {
  NONE(false),
  NO_POSTER(false),
  BLANK_POSTER(false),
  NO_OVERVIEW(false),
  FOREIGN_LETTERS(false),
  FEW_RATINGS(true),
  UNKNOWN_RATINGS(true),
  FOREIGN_LANGUAGE(true),
  UNKNOWN_LANGUAGE(true),
  ADULT(true);

  private static final List<String> LANGUAGES = List.of("en", "es", "fr", "it", "de", "pt");

  private final boolean pushedDown;

  Defect(boolean pushedDown) {
    this.pushedDown = pushedDown;
  }

  boolean isPushedDown() {
    return pushedDown;
  }

  /** Makes a title that has this defect and no other. */
  CatalogEntry title(int id, List<Integer> genreIds) {
    Movie.Builder movie =
        Movie.builder()
            .id(MovieId.of(id))
            .title((this == FOREIGN_LETTERS ? "Amélie " : "Title ") + id)
            .overview(this == NO_OVERVIEW ? "" : "What " + id + " is about.")
            .genreIds(genreIds);
    if (this != NO_POSTER) {
      movie.posterPath(this == BLANK_POSTER ? "" : "/" + id + ".jpg");
    }
    if (this != UNKNOWN_RATINGS) {
      movie.voteCount(this == FEW_RATINGS ? 49 : 50 + id % 1000);
    }
    Optional<String> language =
        switch (this) {
          case FOREIGN_LANGUAGE -> Optional.of("ja");
          case UNKNOWN_LANGUAGE -> Optional.empty();
          default -> Optional.of(LANGUAGES.get(id % LANGUAGES.size()));
        };
    return CatalogEntry.of(movie.build(), language, this == ADULT);
  }
}
