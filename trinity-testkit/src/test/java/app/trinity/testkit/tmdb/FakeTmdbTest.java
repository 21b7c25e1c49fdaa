package app.trinity.testkit.tmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.discovery.GenreMode;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.TitleFilter;
import app.trinity.testkit.Eventually;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FakeTmdbTest {
  private static final Pattern TOTAL_RESULTS = Pattern.compile("\"total_results\":(\\d+)");
  private static final Pattern TOTAL_PAGES = Pattern.compile("\"total_pages\":(\\d+)");
  private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");
  private static final String FIT =
      "&vote_count.gte=50&with_original_language=en%7Ces%7Cfr%7Cit%7Cde%7Cpt";

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final AtomicLong nanos = new AtomicLong();
  private final FakeTmdb tmdb =
      FakeTmdb.builder().seed(3).titles(20_000, 2_000).nanoTime(nanos::get).start();
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    tmdb.close();
  }

  private HttpResponse<String> get(String question) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(tmdb.baseUrl() + question))
            .header("Authorization", "Bearer " + tmdb.readToken())
            .timeout(Duration.ofSeconds(20))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static int number(Pattern pattern, String body) {
    Matcher matcher = pattern.matcher(body);
    assertThat(matcher.find()).isTrue();
    return Integer.parseInt(matcher.group(1));
  }

  private static List<Integer> ids(String body) {
    List<Integer> ids = new ArrayList<>();
    Matcher matcher = ID.matcher(body);
    while (matcher.find()) {
      ids.add(Integer.valueOf(matcher.group(1)));
    }
    return ids;
  }

  @Nested
  class As_TMDB_does {
    @Test
    void pages_hold_twenty_titles_none_twice_up_to_the_last() throws Exception {
      String first = get("/discover/movie?with_genres=37" + FIT).body();
      int pages = number(TOTAL_PAGES, first);
      int results = number(TOTAL_RESULTS, first);

      List<Integer> all = new ArrayList<>();
      for (int page = 1; page <= pages; page++) {
        List<Integer> ids = ids(get("/discover/movie?with_genres=37&page=" + page + FIT).body());
        assertThat(ids).hasSize(page < pages ? 20 : results - 20 * (pages - 1));
        all.addAll(ids);
      }

      assertThat(all).hasSize(results).doesNotHaveDuplicates();
      assertThat(ids(get("/discover/movie?with_genres=37&page=" + (pages + 1) + FIT).body()))
          .isEmpty();
    }

    @Test
    void a_comma_means_all_genres_and_a_bar_any() throws Exception {
      Genres genres = Genres.of(28, 12);

      String all = get("/discover/movie?with_genres=28,12" + FIT).body();
      String any = get("/discover/movie?with_genres=28%7C12" + FIT).body();

      TitleFilter filter = TitleFilter.defaults();
      int fitAll = tmdb.catalogue().fit(MediaType.MOVIE, genres, GenreMode.ALL, filter).size();
      int fitAny = tmdb.catalogue().fit(MediaType.MOVIE, genres, GenreMode.ANY, filter).size();
      assertThat(fitAll).isPositive().isLessThan(fitAny);
      // What is pushed down finds what is fit and little more.
      assertThat(number(TOTAL_RESULTS, all)).isBetween(fitAll, 2 * fitAll);
      assertThat(number(TOTAL_RESULTS, any)).isBetween(fitAny, 2 * fitAny);
    }

    @Test
    void totals_know_no_limit_but_pages_end_at_500() throws Exception {
      String body = get("/discover/movie?page=500").body();

      assertThat(number(TOTAL_PAGES, body)).isGreaterThan(900);
      assertThat(ids(body)).hasSize(20);
      for (String page : List.of("501", "0", "-1", "one")) {
        HttpResponse<String> beyond = get("/discover/movie?page=" + page);
        assertThat(beyond.statusCode()).isEqualTo(400);
        assertThat(beyond.body()).contains("\"status_code\":22", "\"success\":false");
      }
    }

    @Test
    void nothing_found_is_one_page_without_results() throws Exception {
      String body = get("/discover/movie?with_original_language=en-US").body();

      assertThat(body).contains("\"results\":[],\"total_pages\":1,\"total_results\":0");
    }

    @Test
    void filters_by_rating_adult_content_and_date() throws Exception {
      int all = number(TOTAL_RESULTS, get("/discover/movie").body());

      assertThat(number(TOTAL_RESULTS, get("/discover/movie?include_adult=true").body()))
          .isGreaterThan(all);
      assertThat(number(TOTAL_RESULTS, get("/discover/movie?vote_average.gte=8").body()))
          .isLessThan(all / 4);
      int old =
          number(TOTAL_RESULTS, get("/discover/movie?primary_release_date.lte=1999-12-31").body());
      int recent =
          number(TOTAL_RESULTS, get("/discover/movie?primary_release_date.gte=2000-01-01").body());
      // Titles without a date are in neither.
      assertThat(old + recent).isLessThan(all);
    }

    @Test
    void the_famous_are_fit_more_often_than_the_obscure() {
      TitleFilter filter = TitleFilter.defaults();
      List<FakeTitle> films = tmdb.catalogue().titles(MediaType.MOVIE);

      long first = films.subList(0, 2_000).stream().filter(f -> filter.accepts(f.entry())).count();
      long last =
          films.subList(18_000, 20_000).stream().filter(f -> filter.accepts(f.entry())).count();

      assertThat(first).isGreaterThan(1_200);
      assertThat(last).isLessThan(200);
    }

    @Test
    void every_odd_value_occurs() throws Exception {
      StringBuilder films = new StringBuilder();
      StringBuilder series = new StringBuilder();
      for (int page = 1; page <= 40; page++) {
        films.append(get("/discover/movie?include_adult=true&page=" + page).body());
        series.append(get("/discover/tv?page=" + page).body());
      }

      assertThat(films.toString())
          .contains(
              "\"poster_path\":null",
              "\"overview\":\"\"",
              "\"release_date\":\"\"",
              "\"genre_ids\":[]",
              "\"adult\":true",
              "\"softcore\":false")
          .containsPattern("\"vote_average\":\\d,")
          .containsPattern("\"vote_average\":\\d\\.\\d")
          // No date at all.
          .containsPattern("\"poster_path\":[^,]*,\"softcore\"");
      assertThat(series.toString())
          .contains("\"name\":", "\"original_name\":", "\"first_air_date\":", "\"origin_country\":")
          .doesNotContain("\"title\":", "\"release_date\":")
          // No word about adult content.
          .contains("{\"backdrop_path\":");
    }

    @Test
    void the_wrong_credential_and_the_wrong_path_are_refused() throws Exception {
      HttpRequest stranger =
          HttpRequest.newBuilder(URI.create(tmdb.baseUrl() + "/configuration?api_key=wrong"))
              .build();
      HttpResponse<String> refused = http.send(stranger, HttpResponse.BodyHandlers.ofString());
      HttpRequest keyed =
          HttpRequest.newBuilder(
                  URI.create(tmdb.baseUrl() + "/configuration?api_key=" + tmdb.apiKey()))
              .build();

      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(refused.body()).contains("\"status_code\":7");
      assertThat(http.send(keyed, HttpResponse.BodyHandlers.ofString()).statusCode())
          .isEqualTo(200);
      assertThat(get("/nothing").statusCode()).isEqualTo(404);
      assertThat(tmdb.arrivals())
          .extracting(Arrival::keyInAddress)
          .containsExactly(true, true, false);
      assertThat(tmdb.toString()).doesNotContain(tmdb.apiKey());
    }

    @Test
    void lists_genres_and_sizes() throws Exception {
      assertThat(get("/genre/movie/list").body()).contains("{\"id\":28,\"name\":\"Action\"}");
      assertThat(get("/genre/tv/list").body()).contains("\"name\":\"Sci-Fi & Fantasy\"");
      assertThat(get("/configuration").body()).contains("\"w780\"", "secure_base_url");
    }
  }

  @Nested
  class As_it_is_told {
    @Test
    void errors_carry_their_bodies_and_their_headers() throws Exception {
      tmdb.always(Fault.tooManyRequests(7));
      HttpResponse<String> throttled = get("/configuration");
      tmdb.always(Fault.tooManyRequestsUntil(Instant.parse("2025-01-01T10:00:00Z")));
      HttpResponse<String> dated = get("/configuration");
      tmdb.always(Fault.status(503));
      HttpResponse<String> offline = get("/configuration");

      assertThat(throttled.statusCode()).isEqualTo(429);
      assertThat(throttled.headers().firstValue("Retry-After")).contains("7");
      assertThat(throttled.body()).contains("\"status_code\":25");
      assertThat(dated.headers().firstValue("Retry-After"))
          .contains("Wed, 1 Jan 2025 10:00:00 GMT");
      assertThat(offline.statusCode()).isEqualTo(503);
      assertThat(offline.headers().firstValue("Retry-After")).isEmpty();
    }

    @Test
    void connections_break_before_and_within_an_answer() throws Exception {
      tmdb.always(Fault.droppedConnection());
      assertThatThrownBy(() -> get("/configuration")).isInstanceOf(IOException.class);
      tmdb.always(Fault.truncatedBody());
      assertThatThrownBy(() -> get("/configuration")).isInstanceOf(IOException.class);

      tmdb.always(Fault.truncatedJson());
      assertThat(get("/configuration").body()).startsWith("{").doesNotEndWith("}");
      tmdb.always(Fault.garbage("<html>"));
      assertThat(get("/configuration").body()).isEqualTo("<html>");
      tmdb.always(Fault.none());
      assertThat(get("/configuration").body()).endsWith("}");
    }

    @Test
    void silence_lasts() throws Exception {
      tmdb.always(Fault.silence());
      CompletableFuture<HttpResponse<String>> unanswered =
          http.sendAsync(
              HttpRequest.newBuilder(tmdb.baseUrl()).build(), HttpResponse.BodyHandlers.ofString());
      Eventually.holds(PATIENCE, () -> assertThat(tmdb.arrivals()).hasSize(1));
      tmdb.always(Fault.none());

      assertThat(get("/configuration").statusCode()).isEqualTo(200);

      assertThat(unanswered).isNotDone();
      unanswered.cancel(true);
    }

    @Test
    void a_server_that_is_down_refuses_connections_until_it_comes_back() throws Exception {
      tmdb.goDown();
      assertThatThrownBy(() -> get("/configuration")).isInstanceOf(IOException.class);

      tmdb.comeBack();

      assertThat(get("/configuration").statusCode()).isEqualTo(200);
    }

    @Test
    void arrivals_are_counted_in_any_interval() throws Exception {
      for (long second : new long[] {0, 4, 9, 10, 12, 25}) {
        nanos.set(Duration.ofSeconds(second).toNanos());
        get("/configuration");
      }

      assertThat(tmdb.arrivals()).hasSize(6);
      // 4, 9, 10 and 12; the one at 0 is exactly ten seconds before the one at 10.
      assertThat(tmdb.mostArrivalsIn(Duration.ofSeconds(10))).isEqualTo(4);
    }
  }

  @Test
  void the_same_seed_makes_the_same_catalogue() {
    FakeCatalogue one = FakeCatalogue.seeded(11, 300, 200);
    FakeCatalogue same = FakeCatalogue.seeded(11, 300, 200);
    FakeCatalogue other = FakeCatalogue.seeded(12, 300, 200);

    assertThat(one.titles(MediaType.TV)).isEqualTo(same.titles(MediaType.TV));
    assertThat(one.titles(MediaType.MOVIE)).isNotEqualTo(other.titles(MediaType.MOVIE));
  }

  @Test
  void drift_moves_titles_and_totals_but_not_what_is_fit() {
    FakeCatalogue catalogue = FakeCatalogue.seeded(5, 4_000, 500);
    Genres drama = Genres.of(18);
    TitleFilter filter = TitleFilter.defaults();
    List<FakeTitle> before = catalogue.find(MediaType.MOVIE, Map.of());
    Set<FakeTitle> fit = catalogue.fit(MediaType.MOVIE, drama, GenreMode.ALL, filter);

    catalogue.drift(MediaType.MOVIE, 200);

    List<FakeTitle> after = catalogue.find(MediaType.MOVIE, Map.of());
    assertThat(after).hasSizeLessThan(before.size());
    assertThat(after.stream().limit(200).collect(Collectors.toList()))
        .isNotEqualTo(before.stream().limit(200).collect(Collectors.toList()));
    assertThat(catalogue.fit(MediaType.MOVIE, drama, GenreMode.ALL, filter)).isEqualTo(fit);
  }
}
