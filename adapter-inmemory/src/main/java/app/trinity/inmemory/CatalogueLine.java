package app.trinity.inmemory;

import app.trinity.discovery.CatalogEntry;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the bundled catalogue: a title and its kind.
 *
 * @param mediaType whether it is a film or a series
 * @param entry the title
 */
record CatalogueLine(MediaType mediaType, CatalogEntry entry) {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "mediaType",
          "title",
          "year",
          "releaseDate",
          "genreIds",
          "originalLanguage",
          "voteAverage",
          "voteCount",
          "overview");

  static void requireHeader(@Nullable String line) {
    if (line == null || !fields(line).equals(COLUMNS)) {
      throw new IllegalArgumentException("a catalogue begins with the columns " + COLUMNS);
    }
  }

  static CatalogueLine parse(String line) {
    List<String> fields = fields(line);
    if (fields.size() != COLUMNS.size()) {
      throw new IllegalArgumentException("not " + COLUMNS.size() + " fields: " + line);
    }
    try {
      return of(fields);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("no title: " + line, e);
    }
  }

  private static List<String> fields(String line) {
    return Arrays.asList(line.split("\t", -1));
  }

  private static CatalogueLine of(List<String> fields) {
    MovieId id = MovieId.of(Integer.parseInt(fields.get(0)));
    MediaType mediaType = MediaType.valueOf(fields.get(1));
    Movie movie =
        Movie.builder()
            .id(id)
            .title(fields.get(2))
            .overview(fields.get(9))
            .posterPath("/posters/" + id + ".svg")
            .releaseDate(releaseDate(fields.get(3), fields.get(4)).toString())
            .genreIds(genreIds(mediaType, fields.get(5)))
            .voteAverage(Double.parseDouble(fields.get(7)))
            .voteCount(Integer.parseInt(fields.get(8)))
            .build();
    return new CatalogueLine(mediaType, CatalogEntry.of(movie, fields.get(6), false));
  }

  /** The first of January stands for a day nobody is sure of: a title always shows its year. */
  private static LocalDate releaseDate(String year, String date) {
    return date.isEmpty() ? Year.parse(year).atDay(1) : LocalDate.parse(date);
  }

  private static List<Integer> genreIds(MediaType mediaType, String ids) {
    List<Integer> genreIds = Arrays.stream(ids.split(",", -1)).map(Integer::valueOf).toList();
    for (int id : genreIds) {
      if (mediaType.genre(id).isEmpty()) {
        throw new IllegalArgumentException("no genre " + id + " for " + mediaType);
      }
    }
    return genreIds;
  }
}
