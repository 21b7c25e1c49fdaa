package app.trinity.suites;

import app.trinity.account.Profile;
import app.trinity.account.UserId;
import app.trinity.account.Username;
import app.trinity.core.Trinity;
import app.trinity.core.TrinitySettings;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.Recommendation;
import app.trinity.match.Match;
import app.trinity.match.spi.MatchFeed;
import app.trinity.room.Room;
import app.trinity.room.RoomRequest;
import app.trinity.rule.Quorum;
import app.trinity.spi.Stores;
import app.trinity.testkit.CallInterceptor;
import app.trinity.testkit.InterceptedStores;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Several processes over one set of stores: in each an engine for each minimum of participants. The
 * first one is connected to the match feed.
 */
final class Arena {
  static final int PROCESSES = 5;
  static final int PEOPLE = 4;

  private static final int MINIMUMS = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final AtomicLong GAMES = new AtomicLong();
  private static final String RUN = UUID.randomUUID().toString().substring(0, 8);

  static final int MOST_TITLES = 6;

  private final List<Movie> titles =
      IntStream.rangeClosed(1, MOST_TITLES).mapToObj(Arena::movie).toList();
  private final AtomicLongArray skewsMicros = new AtomicLongArray(PROCESSES);
  private final Trinity[][] engines = new Trinity[PROCESSES][MINIMUMS + 1];
  private final Told told = new Told();
  private final List<Match> announced = new ArrayList<>();
  private final Stores stores;
  private final InstantSource clock;
  private volatile Optional<Umpire> umpire = Optional.empty();
  private volatile int deckSize = 1;

  /**
   * Builds the engines.
   *
   * @param stores the stores of the first process
   * @param another the stores of another process, over the same data
   * @param clock the time of all
   * @param interceptor what stands between the engines and the stores
   */
  Arena(Stores stores, Supplier<Stores> another, InstantSource clock, CallInterceptor interceptor) {
    this.stores = stores;
    this.clock = clock;
    for (int process = 0; process < PROCESSES; process++) {
      Stores own = process == 0 ? stores : another.get();
      for (int minimum = 1; minimum <= MINIMUMS; minimum++) {
        MatchFeed feed =
            process == 0 && minimum == Quorum.DEFAULT_MINIMUM ? stores.matchFeed() : ignored -> {};
        Stores seen = new ObservedStores(own, feed, () -> umpire);
        engines[process][minimum] =
            engine(InterceptedStores.of(seen, interceptor), minimum, skewed(process));
      }
    }
    for (int person = 0; person < PEOPLE; person++) {
      stores
          .profiles()
          .create(
              Profile.builder()
                  .userId(user(person))
                  .username(Username.of("person-" + person))
                  .createdAt(clock.instant())
                  .build());
    }
  }

  /** The clock of one process, which may be off, and jump. */
  private InstantSource skewed(int process) {
    return () -> clock.instant().plus(skewsMicros.get(process), ChronoUnit.MICROS);
  }

  /** Sets by how much the clock of a process is ahead of the others. */
  void skew(int process, Duration ahead) {
    skewsMicros.set(process, ahead.toNanos() / 1_000);
  }

  private Trinity engine(Stores seen, int minimum, InstantSource own) {
    return Trinity.builder()
        .stores(seen)
        .recommendations(
            request ->
                Recommendation.builder()
                    .candidates(request.without().isEmpty() ? first() : next(request.without()))
                    .degraded(false)
                    .requests(0)
                    .build())
        .publisher(told)
        .clock(own)
        .random(new Random(GAMES.incrementAndGet()))
        .ids(() -> RUN + "-" + GAMES.incrementAndGet())
        .settings(
            TrinitySettings.builder()
                .minimumParticipants(minimum)
                .judgingTimeLimit(Duration.ofDays(1))
                .build())
        .build();
  }

  private List<Movie> first() {
    return titles.subList(0, deckSize);
  }

  /** One title that the room does not have; none once it has them all. */
  private List<Movie> next(Set<MovieId> present) {
    return titles.stream().filter(title -> !present.contains(title.id())).limit(1).toList();
  }

  private static Movie movie(int id) {
    return Movie.builder().id(MovieId.of(id)).title("Title " + id).overview("").build();
  }

  static UserId user(int person) {
    return UserId.of("user-" + person);
  }

  MovieId title(int index) {
    return titles.get(index).id();
  }

  Trinity engine(int process, Quorum quorum) {
    return engines[process][quorum.minimumParticipants()];
  }

  Stores stores() {
    return stores;
  }

  /** Opens a room with so many titles, hosted by person 0; from now on the umpire watches it. */
  Room open(Quorum quorum, int deckSize) {
    this.deckSize = deckSize;
    umpire = Optional.empty();
    Room room =
        engine(0, quorum)
            .rooms()
            .create(user(0), RoomRequest.of(MediaType.MOVIE, Genres.of(18), quorum.rule()));
    umpire = Optional.of(new Umpire(quorum, user(0)));
    return room;
  }

  /** Lets nobody watch, where several change the room at once. */
  void watchNoMore() {
    umpire = Optional.empty();
  }

  Umpire umpire() {
    return umpire.orElseThrow();
  }

  /** Expects that everybody concerned will be told of these matches. */
  void expectAnnounced(Iterable<Match> matches) {
    matches.forEach(announced::add);
  }

  /** Waits until everybody has been told of those matches, and nobody of another one. */
  void awaitAnnouncements() throws InterruptedException {
    told.await(announced, PATIENCE);
    told.checkNothingBut(announced);
  }

  /** Closes the stores. */
  void dismantle() {
    var unused = stores.close(Duration.ZERO);
  }
}
