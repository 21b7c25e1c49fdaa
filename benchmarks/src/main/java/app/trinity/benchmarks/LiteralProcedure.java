package app.trinity.benchmarks;

import app.trinity.discovery.CatalogEntry;
import app.trinity.discovery.DeckRequest;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.Recommendation;
import app.trinity.discovery.TitleFilter;
import app.trinity.testkit.tmdb.FakeTmdb;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * The procedure that Smart Discovery replaces, to the letter: count the titles with all genres, no
 * filter asked for; take three random pages of them, or, below 50, of titles with any genre; filter
 * what came back; shuffle it and keep fifty. Nothing prevents the same page from being drawn twice.
 */
final class LiteralProcedure {
  private static final int PAGES = 3;
  private static final int LAST_PAGE = 500;
  private static final int ENOUGH = 50;

  private final FakeTmdb tmdb;
  private final Random random;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();

  LiteralProcedure(FakeTmdb tmdb, long seed) {
    this.tmdb = tmdb;
    this.random = new Random(seed);
  }

  /** The deck, repeated titles included. */
  List<Movie> deal(DeckRequest subject) throws IOException, InterruptedException {
    JsonNode count = ask(subject, ",", 1);
    boolean enough = count.path("total_results").asInt() >= ENOUGH;
    String join = enough ? "," : "|";
    // To draw a page of titles with any genre it takes a total of theirs.
    int pages = (enough ? count : ask(subject, join, 1)).path("total_pages").asInt();
    List<CatalogEntry> candidates = new ArrayList<>();
    for (int drawn = 0; drawn < PAGES; drawn++) {
      int page = 1 + random.nextInt(Math.min(pages, LAST_PAGE));
      ask(subject, join, page).path("results").forEach(title -> candidates.add(entry(title)));
    }
    List<Movie> deck =
        candidates.stream()
            .filter(TitleFilter.defaults()::accepts)
            .map(CatalogEntry::movie)
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(deck, random);
    return deck.subList(0, Math.min(Recommendation.DECK_SIZE, deck.size()));
  }

  private JsonNode ask(DeckRequest subject, String join, int page)
      throws IOException, InterruptedException {
    String kind = subject.mediaType() == MediaType.MOVIE ? "movie" : "tv";
    String genres =
        subject.genres().ids().stream()
            .map(String::valueOf)
            .collect(Collectors.joining(join.equals("|") ? "%7C" : join));
    URI address =
        URI.create(
            tmdb.baseUrl() + "/discover/" + kind + "?with_genres=" + genres + "&page=" + page);
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Authorization", "Bearer " + tmdb.readToken())
            .build();
    return json.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
  }

  private static CatalogEntry entry(JsonNode title) {
    List<Integer> genreIds = new ArrayList<>();
    title.path("genre_ids").forEach(id -> genreIds.add(id.intValue()));
    Movie movie =
        Movie.builder()
            .id(MovieId.of(title.path("id").intValue()))
            .title(title.path("title").asText(title.path("name").asText("")))
            .overview(title.path("overview").asText(""))
            .posterPath(Optional.ofNullable(title.path("poster_path").textValue()))
            .voteCount(OptionalInt.of(title.path("vote_count").intValue()))
            .genreIds(genreIds)
            .build();
    return CatalogEntry.of(
        movie, title.path("original_language").asText(""), title.path("adult").asBoolean(false));
  }
}
