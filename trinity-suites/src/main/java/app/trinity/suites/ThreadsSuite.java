package app.trinity.suites;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.Refusal;
import app.trinity.RefusalCode;
import app.trinity.account.UserId;
import app.trinity.core.Trinity;
import app.trinity.discovery.MovieId;
import app.trinity.match.Match;
import app.trinity.room.Room;
import app.trinity.rule.MatchRule;
import app.trinity.rule.Quorum;
import app.trinity.spi.Stores;
import app.trinity.testkit.CallInterceptor;
import app.trinity.testkit.Rule;
import app.trinity.vote.Choice;
import app.trinity.vote.spi.BoardReading;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Eight threads play game after game at once, as the machine lets them. How many games there are
 * says {@code -Dtrinity.games}.
 */
public abstract class ThreadsSuite implements StoresUnderTest {
  private static final int THREADS = 8;
  private static final int MOVES = 6;
  private static final int TITLES = 3;
  private static final int GAMES_IN_MEMORY = 4_000;

  @Test
  @Rule({"MATCH-3", "MATCH-4", "MATCH-5", "MATCH-7"})
  void games_of_eight_at_once_lose_no_match_and_make_none_twice() throws Exception {
    InstantSource clock = Arenas.tickingClock();
    Stores stores = createStores(clock);
    Arena arena =
        new Arena(
            stores, () -> asAnotherProcessSeesThem(stores, clock), clock, new CallInterceptor() {});
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    int games = Integer.getInteger("trinity.games", tries(GAMES_IN_MEMORY));
    int matches = 0;
    try {
      for (int game = 0; game < games; game++) {
        matches += play(arena, threads, new Random(game));
      }
    } finally {
      threads.shutdownNow();
    }
    if (announcesInThisProcess()) {
      arena.awaitAnnouncements();
    }
    arena.dismantle();

    assertThat(matches).isGreaterThan(games / 10);
  }

  /** Plays one game; answers how many matches came of it. */
  private static int play(Arena arena, ExecutorService threads, Random random) throws Exception {
    List<MatchRule> rules =
        List.of(
            MatchRule.unanimous(),
            MatchRule.allButOne(),
            MatchRule.majority(),
            MatchRule.atLeast(2));
    Quorum quorum = Quorum.of(rules.get(random.nextInt(rules.size())), 1 + random.nextInt(3));
    Room room = arena.open(quorum, TITLES);
    arena.watchNoMore();
    int people = 2 + random.nextInt(Arena.PEOPLE - 1);
    Set<Match> answered = ConcurrentHashMap.newKeySet();
    CyclicBarrier start = new CyclicBarrier(THREADS);
    List<Callable<Void>> players = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      UserId user = Arena.user(thread % people);
      Trinity engine = arena.engine(thread % Arena.PROCESSES, quorum);
      Random own = new Random(random.nextLong());
      players.add(
          () -> {
            start.await();
            for (int move = 0; move < MOVES; move++) {
              move(engine, room, user, arena.title(own.nextInt(TITLES)), own, answered);
            }
            return null;
          });
    }
    for (Future<Void> player : threads.invokeAll(players)) {
      player.get();
    }
    return check(arena, quorum, room, answered);
  }

  private static void move(
      Trinity engine, Room room, UserId user, MovieId title, Random random, Set<Match> answered) {
    try {
      switch (random.nextInt(10)) {
        case 0 -> engine.rooms().leave(user, room.id());
        case 1, 2 -> engine.rooms().join(user, room.code());
        case 3 -> engine.voting().vote(user, room.id(), title, Choice.NO);
        case 4 -> engine.rooms().nextCards(user, room.id(), 1);
        case 5 -> engine.voting().retract(user, room.id(), title);
        case 6 ->
            engine
                .rooms()
                .changeRule(
                    user,
                    room.id(),
                    random.nextBoolean() ? MatchRule.majority() : MatchRule.unanimous());
        default ->
            engine
                .voting()
                .vote(user, room.id(), title, Choice.YES)
                .match()
                .ifPresent(answered::add);
      }
    } catch (Refusal refusal) {
      assertThat(refusal.code())
          .isIn(RefusalCode.NOT_A_PARTICIPANT, RefusalCode.ROOM_EXPIRED, RefusalCode.FORBIDDEN);
    }
  }

  private static int check(Arena arena, Quorum quorum, Room room, Set<Match> answered) {
    BoardReading reading = arena.stores().votes().readBoard(room.id()).orElseThrow();
    Quorum changed =
        Quorum.of(reading.roster().matchRule(quorum.rule()), quorum.minimumParticipants());
    for (MovieId title : reading.board().titles()) {
      assertThat(
              reading.matches().containsKey(title)
                  || !reading.board().tally(title).reaches(changed))
          .as("a lost match in %s", reading)
          .isTrue();
    }
    assertThat(reading.matches().values())
        .as("two matches of one title")
        .containsAll(answered)
        .doesNotHaveDuplicates();
    for (Match match : reading.matches().values()) {
      assertThat(match.matchedUsers()).hasSizeGreaterThanOrEqualTo(quorum.minimumParticipants());
      assertThat(arena.stores().matches().find(room.id(), match.movieId())).contains(match);
    }
    arena.expectAnnounced(reading.matches().values());
    return reading.matches().size();
  }
}
