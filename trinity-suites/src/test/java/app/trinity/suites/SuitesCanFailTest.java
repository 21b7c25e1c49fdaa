package app.trinity.suites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.InfrastructureFailure.Effect;
import app.trinity.account.UserId;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.MovieId;
import app.trinity.inmemory.InMemoryStores;
import app.trinity.jqwik.Interleaving;
import app.trinity.jqwik.TrinityArbitraries;
import app.trinity.match.Match;
import app.trinity.match.MatchId;
import app.trinity.room.RoomId;
import app.trinity.spi.Stores;
import app.trinity.testkit.CallInterceptor;
import app.trinity.testkit.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stores that are wrong on purpose: each is found by the suites, and soon. */
@Rule({"MATCH-3", "MATCH-4", "MATCH-5", "MATCH-6"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuitesCanFailTest {
  private static final int MOST_SCHEDULES = 20_000;
  private static final int MOST_PROGRAMS = 200;

  private final List<Interleaving> schedules = new ArrayList<>();
  private final OneAtATime stage = new OneAtATime(Arena.PEOPLE);

  @BeforeAll
  void drawSchedules() {
    JqwikSession.run(
        () -> {
          Random random = new Random(42);
          RandomGenerator<Interleaving> generator =
              TrinityArbitraries.interleavings().generator(1000, false);
          for (int i = 0; i < MOST_SCHEDULES; i++) {
            schedules.add(generator.next(random).value());
          }
        });
  }

  @AfterAll
  void close() {
    stage.close();
  }

  /** One schedule of a run of schedules; throws where it finds something wrong. */
  private interface Trial {
    void run(Arenas arenas, Interleaving interleaving) throws Exception;
  }

  /** Answers what was found wrong; nothing where nothing was. */
  private Optional<String> found(
      UnaryOperator<Stores> broken, CallInterceptor interceptor, int most, Trial trial)
      throws Exception {
    Arenas arenas = new Arenas(over(broken), interceptor);
    for (int i = 0; i < most; i++) {
      try {
        trial.run(arenas, schedules.get(i));
      } catch (AssertionError found) {
        return Optional.of(found.getMessage());
      }
    }
    arenas.dismantle();
    return Optional.empty();
  }

  private static StoresUnderTest over(UnaryOperator<Stores> broken) {
    return clock -> broken.apply(InMemoryStores.builder().clock(clock).build());
  }

  private Optional<String> foundByInterleavings(UnaryOperator<Stores> broken) throws Exception {
    return found(
        broken,
        CallInterceptor.nested(stage, Errand.NOTES),
        MOST_SCHEDULES,
        (arenas, interleaving) ->
            Play.interleaved(arenas.next(), stage, interleaving).checkEverything());
  }

  @ParameterizedTest
  @EnumSource
  void stores_that_are_wrong_are_found_by_the_interleavings(Breakage breakage) throws Exception {
    String found = foundByInterleavings(breakage::over).orElse("nothing");

    assertThat(breakage.complaints()).as("%s", found).anyMatch(found::contains);
  }

  @Test
  void stores_that_are_right_are_not() throws Exception {
    assertThat(foundByInterleavings(stores -> stores)).isEmpty();
    assertThat(foundByInterleavings(ForwardingStores::new)).isEmpty();
  }

  @Test
  void a_board_that_hides_votes_is_found_by_the_deaths() throws Exception {
    Death death = new Death();

    assertThat(
            found(
                Breakage.BOARDS_ARE_BLANK::over,
                CallInterceptor.nested(death, Errand.NOTES),
                MOST_PROGRAMS,
                (arenas, interleaving) ->
                    DeathSuite.dieEverywhere(
                        arenas, death, interleaving, DeathSuite.Revival.RECONCILE)))
        .isPresent();
  }

  @Test
  void a_death_that_nothing_follows_is_found_by_the_deaths() throws Exception {
    Death death = new Death();

    assertThat(
            found(
                stores -> stores,
                CallInterceptor.nested(death, Errand.NOTES),
                MOST_PROGRAMS,
                (arenas, interleaving) ->
                    DeathSuite.dieEverywhere(
                        arenas, death, interleaving, DeathSuite.Revival.NOTHING)))
        .isPresent();
  }

  @Test
  void a_repeat_that_is_not_judged_is_found_by_the_faults() throws Exception {
    Mishap mishap = new Mishap();

    assertThat(
            found(
                Breakage.REPEATS_ARE_NOT_JUDGED::over,
                CallInterceptor.nested(mishap, Errand.NOTES),
                MOST_PROGRAMS,
                (arenas, interleaving) ->
                    FaultSuite.failEverywhere(
                        arenas, mishap, interleaving, Effect.MAY_HAVE_HAPPENED)))
        .isPresent();
  }

  @Test
  @Rule("MATCH-7")
  void a_match_that_nobody_is_told_of_is_found() throws Exception {
    UserId ada = UserId.of("ada");
    UserId ben = UserId.of("ben");
    Match match =
        Match.builder()
            .matchId(MatchId.of("match"))
            .roomId(RoomId.of("room"))
            .mediaType(MediaType.MOVIE)
            .movieId(MovieId.of(1))
            .title("Title")
            .matchedUsers(List.of(ada, ben))
            .decidedAt(Instant.EPOCH)
            .build();
    Told told = new Told();
    told.publish(ada, match);

    assertThatThrownBy(() -> told.await(List.of(match), Duration.ZERO))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("ben was not told");
    told.publish(ben, match);
    told.await(List.of(match), Duration.ZERO);
  }
}
