package app.trinity.verification.tmdb;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.core.discovery.SmartDiscovery;
import app.trinity.discovery.DeckRequest;
import app.trinity.discovery.GenreMode;
import app.trinity.discovery.Movie;
import app.trinity.discovery.Recommendation;
import app.trinity.discovery.TitleFilter;
import app.trinity.discovery.spi.PageQuery;
import app.trinity.testkit.Rule;
import app.trinity.testkit.tmdb.FakeCatalogue;
import app.trinity.testkit.tmdb.FakeTitle;
import app.trinity.testkit.tmdb.FakeTmdb;
import app.trinity.tmdb.TmdbClient;
import app.trinity.tmdb.TmdbSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Decks of every genre and every pair of genres, each with two seeds, over a cold cache: over six
 * hundred of them, judged by what the catalogue holds and by the requests that reached the server.
 */
class DecksFromTmdbTest {
  private static final TitleFilter FILTER = TitleFilter.defaults();
  private static final FakeCatalogue CATALOGUE = FakeCatalogue.seeded(20, 40_000, 15_000);
  private static final List<Dealt> DECKS = new ArrayList<>();

  /** A deck, and what is true of its subject. */
  private record Dealt(
      DeckRequest subject,
      Recommendation deck,
      int counted,
      int requests,
      Set<Integer> fitWithAll,
      Set<Integer> fitWithAny) {
    List<Integer> ids() {
      return deck.candidates().stream().map(movie -> movie.id().value()).toList();
    }

    @Override
    public String toString() {
      return subject + ": " + ids().size() + " of " + fitWithAny.size() + ", " + requests;
    }
  }

  @BeforeAll
  static void deal() {
    try (FakeTmdb tmdb = FakeTmdb.builder().catalogue(CATALOGUE).start();
        TmdbClient client =
            TmdbClient.builder().readToken(tmdb.readToken()).settings(cold(tmdb)).build()) {
      for (DeckRequest subject : Subjects.all()) {
        int counted = counted(client, subject);
        Set<Integer> all = fit(subject, GenreMode.ALL);
        Set<Integer> any = fit(subject, GenreMode.ANY);
        for (int seed = 0; seed < 2; seed++) {
          int before = tmdb.arrivals().size();
          Recommendation deck =
              SmartDiscovery.builder()
                  .catalog(client.catalog())
                  .random(new Random(seed))
                  .timeLimit(Duration.ofMinutes(1))
                  .build()
                  .recommend(subject);
          DECKS.add(new Dealt(subject, deck, counted, tmdb.arrivals().size() - before, all, any));
        }
      }
    }
  }

  @AfterAll
  static void forget() {
    DECKS.clear();
  }

  private static TmdbSettings cold(FakeTmdb tmdb) {
    return TmdbSettings.builder()
        .baseUrl(tmdb.baseUrl())
        .budgetRequests(1_000_000)
        .cachedPages(0)
        .requestTimeout(Duration.ofSeconds(30))
        .build();
  }

  private static int counted(TmdbClient client, DeckRequest subject) {
    PageQuery query =
        PageQuery.builder()
            .mediaType(subject.mediaType())
            .genres(subject.genres())
            .mode(GenreMode.ALL)
            .filter(FILTER)
            .page(1)
            .build();
    return client
        .catalog()
        .fetch(List.of(query), Instant.now().plusSeconds(60))
        .get(0)
        .page()
        .orElseThrow()
        .totalResults();
  }

  private static Set<Integer> fit(DeckRequest subject, GenreMode mode) {
    return CATALOGUE.fit(subject.mediaType(), subject.genres(), mode, FILTER).stream()
        .map(FakeTitle::id)
        .collect(Collectors.toSet());
  }

  @Test
  void there_are_hundreds_of_decks_of_every_kind() {
    assertThat(DECKS).hasSizeGreaterThan(600);
    assertThat(DECKS).filteredOn(dealt -> dealt.counted() >= 150).hasSizeGreaterThan(100);
    assertThat(DECKS)
        .filteredOn(dealt -> dealt.counted() >= 50 && dealt.counted() < 150)
        .hasSizeGreaterThan(50);
    assertThat(DECKS).filteredOn(dealt -> dealt.counted() < 50).hasSizeGreaterThan(50);
  }

  @Test
  @Rule("DISCOVERY-5")
  void a_deck_has_fifty_titles_wherever_fifty_are_fit_and_else_all_of_them() {
    assertThat(DECKS)
        .allSatisfy(
            dealt -> assertThat(dealt.ids()).hasSize(Math.min(50, dealt.fitWithAny().size())));
  }

  @Test
  @Rule({"DISCOVERY-2", "DISCOVERY-4"})
  void every_title_is_fit_and_none_is_there_twice() {
    assertThat(DECKS)
        .allSatisfy(
            dealt -> {
              assertThat(dealt.ids()).doesNotHaveDuplicates();
              assertThat(dealt.fitWithAny()).containsAll(dealt.ids());
              assertThat(dealt.deck().degraded()).isFalse();
            });
  }

  @Test
  @Rule("DISCOVERY-1")
  void titles_with_all_genres_go_first_and_none_of_them_is_missing_below_fifty() {
    assertThat(DECKS)
        .allSatisfy(
            dealt -> {
              List<Boolean> withAll =
                  dealt.deck().candidates().stream()
                      .map(Movie::genreIds)
                      .map(dealt.subject().genres()::allIn)
                      .toList();
              assertThat(withAll).isSortedAccordingTo(Comparator.reverseOrder());
              if (dealt.counted() < 50) {
                assertThat(new HashSet<>(dealt.ids())).containsAll(dealt.fitWithAll());
              }
            });
  }

  @Test
  @Rule("DISCOVERY-7")
  void the_requests_that_reach_tmdb_stay_within_the_budget() {
    assertThat(DECKS)
        .allSatisfy(
            dealt ->
                assertThat(dealt.requests())
                    .isEqualTo(dealt.deck().requests())
                    .isLessThanOrEqualTo(dealt.counted() >= 150 ? 8 : 12));
    assertThat(
            DECKS.stream()
                .filter(dealt -> dealt.counted() >= 150)
                .mapToInt(Dealt::requests)
                .average()
                .orElseThrow())
        .isLessThanOrEqualTo(5);
  }
}
