package app.trinity.benchmarks.engine;

import app.trinity.account.UserId;
import app.trinity.core.vote.DeckOrder;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.room.RoomId;
import app.trinity.rule.MatchRule;
import app.trinity.rule.Quorum;
import app.trinity.vote.Board;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/**
 * What it takes to deal a person their next ten titles in the largest room there can be, by each
 * kind of rule, beside folding the room's votes into the board that it is dealt from: in processor
 * time of this thread, all in one run.
 */
public final class DealingBenchmark {
  private static final int PEOPLE = 90;
  private static final int TITLES = 500;
  private static final int CARDS = 10;
  private static final int SHARE_OF_VOTES = 2;
  private static final int ROUNDS = 5;
  private static final Duration WARM_UP = Duration.ofSeconds(1);
  private static final Duration MEASURED = Duration.ofMillis(500);

  private static final RoomId ROOM = RoomId.of("room");

  private DealingBenchmark() {}

  /** Measures and prints microseconds and ratios. */
  public static void main(String[] args) {
    Random random = new Random(1);
    List<UserId> people =
        IntStream.range(0, PEOPLE).mapToObj(person -> UserId.of("user-" + person)).toList();
    List<Movie> titles =
        IntStream.rangeClosed(1, TITLES).mapToObj(id -> title(id, random)).toList();
    List<Vote> votes = new ArrayList<>();
    for (UserId person : people) {
      for (Movie title : titles) {
        if (random.nextInt(SHARE_OF_VOTES) == 0) {
          Choice choice = Choice.of(random.nextBoolean());
          votes.add(Vote.of(ROOM, person, title.id(), choice, Instant.EPOCH));
        }
      }
    }
    Board board = Board.of(people, votes);
    Board empty = Board.of(people, List.of());
    UserId user = people.get(0);
    DeckOrder order = DeckOrder.byChanceOfMatch();
    Quorum unanimous = Quorum.of(MatchRule.unanimous());
    Quorum majority = Quorum.of(MatchRule.majority());

    List<String> names =
        List.of(
            "folding the votes",
            "UNANIMOUS, half voted",
            "UNANIMOUS, no votes",
            "MAJORITY, half voted",
            "MAJORITY, no votes");
    List<IntSupplier> works =
        List.of(
            () -> Board.of(people, votes).titles().size(),
            () -> order.next(titles, board, unanimous, user, CARDS).size(),
            () -> order.next(titles, empty, unanimous, user, CARDS).size(),
            () -> order.next(titles, board, majority, user, CARDS).size(),
            () -> order.next(titles, empty, majority, user, CARDS).size());
    works.forEach(work -> micros(work, WARM_UP));
    double[][] micros = new double[works.size()][ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      for (int work = 0; work < micros.length; work++) {
        micros[work][round] = micros(works.get(work), MEASURED);
      }
    }
    double folding = median(micros[0]);
    for (int work = 0; work < micros.length; work++) {
      double own = median(micros[work]);
      System.out.printf("%-24s %8.0f µs %6.2f%n", names.get(work), own, own / folding);
    }
  }

  private static Movie title(int id, Random random) {
    return Movie.builder()
        .id(MovieId.of(id))
        .title("Title " + id)
        .overview("")
        .voteAverage(5 + 4 * random.nextDouble())
        .voteCount(100 + random.nextInt(10_000))
        .build();
  }

  private static double micros(IntSupplier work, Duration time) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    long now = start;
    long calls = 0;
    long sum = 0;
    while (now - start < time.toNanos()) {
      sum += work.getAsInt();
      calls++;
      now = threads.getCurrentThreadCpuTime();
    }
    if (sum < calls) {
      throw new IllegalStateException("nothing came back");
    }
    return (now - start) / 1e3 / calls;
  }

  private static double median(double[] values) {
    return IntStream.range(0, values.length)
        .mapToDouble(index -> values[index])
        .sorted()
        .toArray()[values.length / 2];
  }
}
