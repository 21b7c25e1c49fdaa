package app.trinity.verification.tmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.Refusal;
import app.trinity.RefusalCode;
import app.trinity.account.UserId;
import app.trinity.core.Trinity;
import app.trinity.core.TrinitySettings;
import app.trinity.discovery.GenreMode;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.discovery.TitleFilter;
import app.trinity.inmemory.InMemoryStores;
import app.trinity.room.Room;
import app.trinity.room.RoomRequest;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.Rule;
import app.trinity.testkit.tmdb.Arrival;
import app.trinity.testkit.tmdb.FakeTitle;
import app.trinity.testkit.tmdb.FakeTmdb;
import app.trinity.testkit.tmdb.Fault;
import app.trinity.tmdb.TmdbClient;
import app.trinity.tmdb.TmdbSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Opening rooms while TMDB misbehaves in every way that the fake knows. */
@Rule({"DISCOVERY-8", "ROOM-9"})
class FaultyTmdbTest {
  private static final UserId HOST = UserId.of("ada");
  private static final Genres GENRES = Genres.of(18, 35);
  private static final RoomRequest REQUEST = RoomRequest.of(MediaType.MOVIE, GENRES);

  private final FixedClock clock = FixedClock.at(Instant.parse("2025-04-01T20:00:00Z"));
  private final FakeTmdb tmdb = FakeTmdb.builder().titles(8_000, 500).start();
  private final TmdbClient client =
      TmdbClient.builder()
          .readToken(tmdb.readToken())
          .clock(clock)
          .settings(
              TmdbSettings.builder()
                  .baseUrl(tmdb.baseUrl())
                  .budgetRequests(10_000)
                  .firstBackoff(Duration.ofMillis(5))
                  .longestBackoff(Duration.ofMillis(20))
                  .requestTimeout(Duration.ofMillis(500))
                  .circuitFailures(10)
                  .circuitRest(Duration.ofMillis(1))
                  .build())
          .build();
  private final InMemoryStores stores = InMemoryStores.builder().clock(clock).build();
  private final Trinity trinity =
      Trinity.builder()
          .stores(stores)
          .catalog(client.catalog())
          .clock(clock)
          .publisher((user, match) -> {})
          .settings(TrinitySettings.builder().deckTimeLimit(Duration.ofSeconds(30)).build())
          .build();

  @AfterEach
  void close() {
    stores.close();
    client.close();
    tmdb.close();
  }

  static Stream<Fault> faults() {
    return Stream.of(
        Fault.tooManyRequests(),
        Fault.tooManyRequests(0),
        Fault.tooManyRequestsUntil(Instant.EPOCH),
        Fault.status(400),
        Fault.status(401),
        Fault.status(404),
        Fault.status(422),
        Fault.status(500),
        Fault.status(503).withRetryAfter("0"),
        Fault.status(504),
        Fault.droppedConnection(),
        Fault.truncatedBody(),
        Fault.truncatedJson(),
        Fault.garbage("<html>"),
        Fault.garbage("{}"),
        Fault.garbage(""),
        Fault.silence());
  }

  private Map<Integer, Movie> fit() {
    return tmdb
        .catalogue()
        .fit(MediaType.MOVIE, GENRES, GenreMode.ANY, TitleFilter.defaults())
        .stream()
        .collect(Collectors.toMap(FakeTitle::id, title -> title.entry().movie()));
  }

  private void holdsOnlyWholeTitles(Room room) {
    Map<Integer, Movie> fit = fit();
    assertThat(room.candidates())
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .allSatisfy(movie -> assertThat(movie).isEqualTo(fit.get(movie.id().value())));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_fault_that_stays_opens_no_room_and_stores_nothing(Fault fault) {
    tmdb.always(fault);

    assertThatThrownBy(() -> trinity.rooms().create(HOST, REQUEST))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.code()).isIn(RefusalCode.CATALOG_UNAVAILABLE, RefusalCode.BUSY);
              assertThat(refusal.sentence()).doesNotContain(tmdb.readToken(), "TMDB", "Exception");
            });
    assertThat(trinity.rooms().mine(HOST)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_fault_at_every_third_request_costs_no_title_that_was_read(Fault fault) {
    tmdb.faultsAt(arrival -> arrival.number() % 3 == 0 ? fault : Fault.none());

    Room room = trinity.rooms().create(HOST, REQUEST);

    holdsOnlyWholeTitles(room);
    assertThat(room.degraded() || room.candidates().size() == 50).isTrue();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_page_that_always_fails_is_made_up_for_by_others(Fault fault) {
    tmdb.faultsAt(arrival -> isFirstPageDrawn(arrival) ? fault : Fault.none());

    Room room = trinity.rooms().create(HOST, REQUEST);

    holdsOnlyWholeTitles(room);
    assertThat(room.degraded() || room.candidates().size() == 50).isTrue();
  }

  private boolean isFirstPageDrawn(Arrival arrival) {
    return tmdb.arrivals().stream()
        .map(other -> other.query().getOrDefault("page", "1"))
        .filter(page -> !page.equals("1"))
        .findFirst()
        .filter(page -> page.equals(arrival.query().get("page")))
        .isPresent();
  }

  @Test
  void with_tmdb_down_what_was_asked_before_serves_and_is_marked() {
    Room before = trinity.rooms().create(HOST, REQUEST);
    assertThat(before.degraded()).isFalse();
    clock.turn(Duration.ofDays(60));
    tmdb.goDown();

    Room room = trinity.rooms().create(HOST, REQUEST);

    holdsOnlyWholeTitles(room);
    assertThat(room.degraded()).isTrue();
  }

  @Test
  void beyond_half_a_year_nothing_serves() {
    trinity.rooms().create(HOST, REQUEST);
    clock.turn(Duration.ofDays(180));
    tmdb.goDown();

    assertThatThrownBy(() -> trinity.rooms().create(HOST, REQUEST))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.CATALOG_UNAVAILABLE));
  }
}
