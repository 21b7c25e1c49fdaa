package app.trinity.tmdb;

import app.trinity.discovery.GenreMode;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.spi.PageQuery;
import java.util.List;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/**
 * A query as TMDB is asked it, and the key under which its answer is kept. Queries that TMDB cannot
 * tell apart are one question: the order of genres and languages, how a single genre is joined, and
 * what only the asker applies do not matter. It knows no credential.
 */
record DiscoverQuestion(
    MediaType mediaType,
    List<Integer> genreIds,
    GenreMode mode,
    int minimumVotes,
    List<String> originalLanguages,
    int page) {

  static DiscoverQuestion of(PageQuery query) {
    List<Integer> genreIds = query.genres().ids();
    return new DiscoverQuestion(
        query.mediaType(),
        genreIds,
        genreIds.size() == 1 ? GenreMode.ALL : query.mode(),
        query.filter().minimumVotes(),
        query.filter().originalLanguages().stream().sorted().collect(Collectors.toList()),
        query.page());
  }

  HttpUrl at(HttpUrl base, TmdbSettings settings) {
    HttpUrl.Builder url =
        base.newBuilder()
            .addPathSegments(mediaType == MediaType.MOVIE ? "discover/movie" : "discover/tv")
            .addQueryParameter("include_adult", "false")
            .addQueryParameter("language", settings.language())
            .addQueryParameter("page", Integer.toString(page))
            .addQueryParameter("sort_by", "popularity.desc")
            .addQueryParameter("with_genres", joined(genreIds));
    if (!originalLanguages.isEmpty()) {
      url.addQueryParameter("with_original_language", String.join("|", originalLanguages));
    }
    if (minimumVotes > 0) {
      url.addQueryParameter("vote_count.gte", Integer.toString(minimumVotes));
    }
    if (mediaType == MediaType.MOVIE) {
      settings.region().ifPresent(region -> url.addQueryParameter("region", region));
    }
    return url.build();
  }

  private String joined(List<Integer> ids) {
    return ids.stream()
        .map(String::valueOf)
        .collect(Collectors.joining(mode == GenreMode.ALL ? "," : "|"));
  }
}
