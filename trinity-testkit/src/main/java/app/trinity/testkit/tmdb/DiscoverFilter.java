package app.trinity.testkit.tmdb;

import app.trinity.discovery.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of {@code /discover} that the fake honours as TMDB does: {@code with_genres} with
 * comma or bar, {@code without_genres}, {@code with_original_language} with bars, {@code
 * vote_count.gte}, {@code vote_average.gte} and {@code .lte}, {@code include_adult}, and the dates
 * of release or first broadcast. Others, as with TMDB, are ignored.
 */
final class DiscoverFilter {
  private final MediaType mediaType;
  private final Map<String, String> query;
  private final List<Integer> genres;
  private final boolean everyGenre;
  private final List<Integer> unwanted;
  private final List<String> languages;

  DiscoverFilter(MediaType mediaType, Map<String, String> query) {
    this.mediaType = mediaType;
    this.query = query;
    String wanted = query.getOrDefault("with_genres", "");
    this.everyGenre = !wanted.contains("|");
    this.genres = ids(wanted);
    this.unwanted = ids(query.getOrDefault("without_genres", ""));
    this.languages = parts(query.getOrDefault("with_original_language", ""));
  }

  private static List<String> parts(String text) {
    return Arrays.stream(text.split("[,|]"))
        .map(String::trim)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.toList());
  }

  private static List<Integer> ids(String text) {
    return parts(text).stream().map(Integer::valueOf).collect(Collectors.toList());
  }

  boolean finds(FakeTitle title) {
    return hasGenres(title)
        && unwanted.stream().noneMatch(title.genreIds()::contains)
        && (languages.isEmpty() || languages.contains(title.originalLanguage()))
        && title.voteCount() >= number("vote_count.gte", 0)
        && title.voteAverage() >= number("vote_average.gte", 0)
        && title.voteAverage() <= number("vote_average.lte", 10)
        && (Boolean.parseBoolean(query.get("include_adult")) || !title.adult().orElse(false))
        && cameOutInTime(title);
  }

  private boolean hasGenres(FakeTitle title) {
    return genres.isEmpty()
        || (everyGenre
            ? title.genreIds().containsAll(genres)
            : genres.stream().anyMatch(title.genreIds()::contains));
  }

  private boolean cameOutInTime(FakeTitle title) {
    String field = mediaType == MediaType.MOVIE ? "primary_release_date" : "first_air_date";
    @Nullable String first = query.get(field + ".gte");
    @Nullable String last = query.get(field + ".lte");
    if (first == null && last == null) {
      return true;
    }
    String date = title.date().orElse("");
    return !date.isEmpty()
        && (first == null || date.compareTo(first) >= 0)
        && (last == null || date.compareTo(last) <= 0);
  }

  private double number(String parameter, double otherwise) {
    String text = query.get(parameter);
    return text == null ? otherwise : Double.parseDouble(text);
  }
}
