package app.trinity.testkit.tmdb;

import app.trinity.discovery.Genre;
import app.trinity.discovery.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** TMDB's answers as it writes them, odd values included. */
final class WireFormat {
  static final int PAGE_SIZE = 20;
  static final int LAST_PAGE = 500;

  private static final Map<Integer, String> ERRORS =
      Map.of(
          400,
              "22 Invalid page: Pages start at 1 and max at 500. They are expected to be an"
                  + " integer.",
          401, "7 Invalid API key: You must be granted a valid key.",
          404, "34 The resource you requested could not be found.",
          422, "5 Invalid parameters: Your request parameters are incorrect.",
          429, "25 Your request count (41) is over the allowed limit of 40.",
          500, "11 Internal error: Something went wrong, contact TMDb.",
          503, "9 Service offline: This service is temporarily offline, try again later.",
          504, "24 Your request to the backend server timed out. Try again.");

  private WireFormat() {}

  static String error(int status) {
    String[] error = ERRORS.getOrDefault(status, "15 Failed.").split(" ", 2);
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("status_code", Integer.valueOf(error[0]));
    body.put("status_message", error[1]);
    body.put("success", false);
    return WireJson.of(body);
  }

  static String page(List<FakeTitle> found, int page) {
    int from = Math.min(found.size(), (page - 1) * PAGE_SIZE);
    int to = Math.min(found.size(), from + PAGE_SIZE);
    List<Object> results = new ArrayList<>();
    for (FakeTitle title : found.subList(from, to)) {
      results.add(title(title));
    }
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("page", page);
    body.put("results", results);
    // Uncapped, although nobody can ask beyond page 500; one page where there is nothing at all.
    body.put("total_pages", Math.max(1, (found.size() + PAGE_SIZE - 1) / PAGE_SIZE));
    body.put("total_results", found.size());
    return WireJson.of(body);
  }

  private static Map<String, @Nullable Object> title(FakeTitle title) {
    boolean film = title.mediaType() == MediaType.MOVIE;
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    title.adult().ifPresent(adult -> result.put("adult", adult));
    result.put("backdrop_path", title.posterPath().orElse(null));
    result.put("genre_ids", title.genreIds());
    result.put("id", title.id());
    if (!film) {
      result.put("origin_country", List.of("US"));
    }
    result.put("original_language", title.originalLanguage());
    result.put(film ? "original_title" : "original_name", title.title());
    result.put("overview", title.overview());
    result.put("popularity", 1000.0 / title.id());
    result.put("poster_path", title.posterPath().orElse(null));
    title.date().ifPresent(date -> result.put(film ? "release_date" : "first_air_date", date));
    result.put("softcore", false);
    result.put(film ? "title" : "name", title.title());
    if (film) {
      result.put("video", false);
    }
    result.put("vote_average", average(title.voteAverage()));
    result.put("vote_count", title.voteCount());
    return result;
  }

  private static Number average(double average) {
    return average == Math.rint(average) ? (Number) (int) average : (Number) average;
  }

  static String genres(MediaType mediaType) {
    List<Object> genres = new ArrayList<>();
    for (Genre genre : mediaType.genres()) {
      Map<String, @Nullable Object> entry = new LinkedHashMap<>();
      entry.put("id", genre.id());
      entry.put("name", genre.name());
      genres.add(entry);
    }
    return WireJson.of(Map.of("genres", genres));
  }

  static String configuration() {
    Map<String, @Nullable Object> images = new LinkedHashMap<>();
    images.put("base_url", "http://image.tmdb.org/t/p/");
    images.put("secure_base_url", "https://image.tmdb.org/t/p/");
    images.put("poster_sizes", List.of("w92", "w154", "w185", "w342", "w500", "w780", "original"));
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("images", images);
    body.put("change_keys", List.of("adult", "title"));
    return WireJson.of(body);
  }
}
