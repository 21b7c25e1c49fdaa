package app.trinity.core.discovery;

import static app.trinity.core.discovery.Dealing.deal;
import static app.trinity.core.discovery.Dealing.ids;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.core.discovery.World.Population;
import app.trinity.discovery.GenreMode;
import app.trinity.discovery.Recommendation;
import app.trinity.discovery.spi.PageAnswer.Failure;
import app.trinity.testkit.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("DISCOVERY-8")
class DiscoveryFailuresTest {
  private static final World PLENTY = new Population(1, 240, 400, 400, PassRate.FALLING).world();
  private static final World RARE = new Population(1, 49, 400, 400, PassRate.FALLING).world();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void any_one_broken_page_of_many_is_made_up_for(int page) {
    for (int seed = 0; seed < 20; seed++) {
      SimulatedCatalog catalog =
          SimulatedCatalog.of(PLENTY).failing(query -> query.page() == page, Failure.UNAVAILABLE);
      Recommendation deck = deal(catalog, seed);
      assertThat(deck.candidates()).hasSize(50);
      assertThat(deck.degraded()).isFalse();
      assertThat(deck.requests()).isLessThanOrEqualTo(8);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void a_broken_page_of_titles_with_all_genres_leaves_a_full_but_degraded_deck(int page) {
    SimulatedCatalog catalog =
        SimulatedCatalog.of(RARE)
            .failing(
                query -> query.mode() == GenreMode.ALL && query.page() == page,
                Failure.UNAVAILABLE);
    Recommendation deck = deal(catalog, 1);
    assertThat(deck.candidates()).hasSize(50);
    assertThat(deck.degraded()).isTrue();
    assertThat(deck.requests()).isLessThanOrEqualTo(12);
  }

  @ParameterizedTest
  @EnumSource(names = {"UNAVAILABLE", "THROTTLED"})
  void what_fails_only_once_is_asked_for_again_where_nothing_can_replace_it(Failure failure) {
    SimulatedCatalog catalog =
        SimulatedCatalog.of(RARE)
            .failing(
                (query, attempt) ->
                    query.mode() == GenreMode.ALL && attempt == 0
                        ? Optional.of(failure)
                        : Optional.empty());
    Recommendation deck = deal(catalog, 1);
    assertThat(deck.candidates()).hasSize(50);
    assertThat(ids(deck).subList(0, RARE.fitForAll().size()))
        .containsExactlyInAnyOrderElementsOf(RARE.fitForAll());
    assertThat(deck.degraded()).isFalse();
    assertThat(deck.requests()).isLessThanOrEqualTo(12);
  }

  @ParameterizedTest
  @EnumSource
  void a_catalogue_that_is_down_gives_an_empty_degraded_deck(Failure failure) {
    SimulatedCatalog catalog = SimulatedCatalog.of(PLENTY).failing(query -> true, failure);
    Recommendation deck = deal(catalog, 1);
    assertThat(deck.candidates()).isEmpty();
    assertThat(deck.degraded()).isTrue();
    assertThat(deck.strategy()).isEmpty();
    assertThat(deck.requests()).isEqualTo(catalog.requests().size()).isLessThanOrEqualTo(4);
  }

  @ParameterizedTest
  @EnumSource(names = {"REFUSED", "OUT_OF_TIME"})
  void a_refusal_or_the_end_of_time_is_not_answered_with_more_questions(Failure failure) {
    SimulatedCatalog catalog =
        SimulatedCatalog.of(PLENTY).failing(query -> query.page() != 1, failure);
    Recommendation deck = deal(catalog, 1);
    assertThat(catalog.rounds()).hasSize(2);
    assertThat(deck.candidates()).isNotEmpty();
    assertThat(deck.degraded()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      names = {"REFUSED", "OUT_OF_TIME"},
      mode = Mode.EXCLUDE)
  void a_catalogue_that_breaks_down_after_the_count_gives_what_the_count_brought(Failure failure) {
    SimulatedCatalog catalog =
        SimulatedCatalog.of(PLENTY)
            .failing(query -> query.page() != 1 || query.mode() == GenreMode.ANY, failure);
    Recommendation deck = deal(catalog, 1);
    assertThat(deck.candidates()).hasSizeBetween(10, 20);
    assertThat(deck.degraded()).isTrue();
    assertThat(deck.requests()).isLessThanOrEqualTo(8);
  }

  @Test
  void an_older_answer_serves_and_marks_the_deck() {
    SimulatedCatalog catalog = SimulatedCatalog.of(PLENTY).stale(query -> true);
    Recommendation deck = deal(catalog, 1);
    assertThat(deck.candidates()).hasSize(50);
    assertThat(deck.degraded()).isTrue();
  }

  @Test
  void an_older_count_alone_marks_the_deck() {
    SimulatedCatalog catalog = SimulatedCatalog.of(PLENTY).stale(query -> query.page() == 1);
    assertThat(deal(catalog, 1).degraded()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void past_its_deadline_a_deck_is_dealt_from_what_is_there(int roundsInTime) {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    SimulatedCatalog catalog =
        SimulatedCatalog.of(RARE)
            .beforeEachRound(() -> now.updateAndGet(time -> time.plusSeconds(2)));
    Recommendation deck =
        SmartDiscovery.builder()
            .catalog(catalog)
            .random(new Random(1))
            .clock(now::get)
            .timeLimit(Duration.ofSeconds(2L * roundsInTime))
            .build()
            .recommend(World.BOTH_GENRES);
    assertThat(catalog.rounds()).hasSize(roundsInTime);
    assertThat(deck.degraded()).isTrue();
    assertThat(deck.candidates().isEmpty()).isEqualTo(roundsInTime == 0);
    assertThat(deck.candidates()).hasSizeLessThan(50);
  }

  @Test
  void a_deck_that_is_full_when_its_time_is_over_is_not_degraded() {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    SimulatedCatalog catalog =
        SimulatedCatalog.of(new Population(1, 900, 0, 0, PassRate.PERFECT).world())
            .beforeEachRound(() -> now.updateAndGet(time -> time.plusSeconds(4)));
    Recommendation deck =
        SmartDiscovery.builder()
            .catalog(catalog)
            .clock(now::get)
            .timeLimit(Duration.ofSeconds(8))
            .build()
            .recommend(World.BOTH_GENRES);
    assertThat(deck.candidates()).hasSize(50);
    assertThat(deck.degraded()).isFalse();
  }

  @Test
  void every_question_carries_the_deadline() {
    SimulatedCatalog catalog = SimulatedCatalog.of(PLENTY);
    SmartDiscovery.builder()
        .catalog(
            (queries, deadline) -> {
              assertThat(deadline).isEqualTo(Instant.EPOCH.plusSeconds(5));
              return catalog.fetch(queries, deadline);
            })
        .clock(() -> Instant.EPOCH)
        .timeLimit(Duration.ofSeconds(5))
        .build()
        .recommend(World.BOTH_GENRES);
    assertThat(catalog.requests()).isNotEmpty();
  }
}
