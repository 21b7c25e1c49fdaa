package app.trinity.tmdb.page;

import app.trinity.discovery.CatalogEntry;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.spi.CatalogPage;
import app.trinity.discovery.spi.PageAnswer;
import app.trinity.tmdb.request.TmdbFailure;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Reads an answer of {@code /discover}. What a page is, is read strictly: no list of results, or no
 * totals, and there is no page. What a title is, is read tolerantly: TMDB has titles without
 * poster, overview, date or rating, and adds fields as it likes. A result without a number is no
 * title.
 */
public final class DiscoverReader {
  private static final double BEST_RATING = 10;

  private DiscoverReader() {}

  /**
   * Returns the page that an answer holds.
   *
   * @throws TmdbFailure if it holds none
   */
  public static CatalogPage read(MediaType mediaType, JsonNode answer) {
    JsonNode results = answer.path("results");
    JsonNode totalResults = answer.path("total_results");
    JsonNode totalPages = answer.path("total_pages");
    if (!results.isArray() || !isCount(totalResults) || !isCount(totalPages)) {
      throw TmdbFailure.of(PageAnswer.Failure.UNAVAILABLE, "TMDB answered with something else");
    }
    List<CatalogEntry> entries = new ArrayList<>();
    for (JsonNode result : results) {
      JsonNode id = result.path("id");
      if (id.canConvertToInt() && id.isIntegralNumber() && id.intValue() > 0) {
        entries.add(entry(mediaType, MovieId.of(id.intValue()), result));
      }
    }
    return CatalogPage.builder()
        .entries(entries)
        .totalResults(totalResults.intValue())
        .totalPages(totalPages.intValue())
        .build();
  }

  private static boolean isCount(JsonNode node) {
    return node.isIntegralNumber() && node.canConvertToInt() && node.intValue() >= 0;
  }

  private static CatalogEntry entry(MediaType mediaType, MovieId id, JsonNode result) {
    boolean film = mediaType == MediaType.MOVIE;
    OptionalInt voteCount = voteCount(result.path("vote_count"));
    Movie movie =
        Movie.builder()
            .id(id)
            .title(text(result, film ? "title" : "name").orElse(""))
            .overview(text(result, "overview").orElse(""))
            .posterPath(text(result, "poster_path"))
            .releaseDate(date(result, film ? "release_date" : "first_air_date"))
            .voteAverage(voteAverage(result.path("vote_average"), voteCount))
            .voteCount(voteCount)
            .genreIds(genreIds(result.path("genre_ids")))
            .build();
    return CatalogEntry.of(
        movie, text(result, "original_language"), result.path("adult").asBoolean(false));
  }

  /** A text that says something; TMDB writes null, nothing and the empty text for the same. */
  private static Optional<String> text(JsonNode result, String field) {
    JsonNode node = result.path(field);
    return node.isTextual() && !node.textValue().isBlank()
        ? Optional.of(node.textValue().strip())
        : Optional.empty();
  }

  private static Optional<String> date(JsonNode result, String field) {
    return text(result, field).filter(DiscoverReader::isDate);
  }

  private static boolean isDate(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static OptionalInt voteCount(JsonNode node) {
    return isCount(node) ? OptionalInt.of(node.intValue()) : OptionalInt.empty();
  }

  /** TMDB rates a title that nobody has rated 0. */
  private static OptionalDouble voteAverage(JsonNode node, OptionalInt voteCount) {
    boolean rated = node.isNumber() && voteCount.orElse(1) > 0;
    return rated && node.doubleValue() >= 0 && node.doubleValue() <= BEST_RATING
        ? OptionalDouble.of(node.doubleValue())
        : OptionalDouble.empty();
  }

  private static List<Integer> genreIds(JsonNode node) {
    List<Integer> ids = new ArrayList<>();
    for (JsonNode id : node) {
      if (id.isIntegralNumber() && id.canConvertToInt()) {
        ids.add(id.intValue());
      }
    }
    return ids;
  }
}
