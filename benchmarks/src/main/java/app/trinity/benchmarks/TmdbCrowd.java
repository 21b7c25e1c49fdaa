package app.trinity.benchmarks;

import app.trinity.Refusal;
import app.trinity.account.UserId;
import app.trinity.core.Trinity;
import app.trinity.discovery.DeckRequest;
import app.trinity.inmemory.InMemoryStores;
import app.trinity.room.Room;
import app.trinity.room.RoomRequest;
import app.trinity.testkit.AtOnce;
import app.trinity.testkit.tmdb.FakeTmdb;
import app.trinity.tmdb.TmdbClient;
import app.trinity.tmdb.TmdbSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Rooms asked for at once, over one client with TMDB's limit of 40 requests in any 10 seconds and a
 * cold cache. Prints the second table of docs/benchmarks/tmdb.md.
 */
public final class TmdbCrowd {
  private static final Duration WINDOW = Duration.ofSeconds(10);

  /** What a host got, and after how long. */
  private record Answer(int titles, boolean refused, double seconds) {}

  private TmdbCrowd() {}

  /** Prints the table. */
  public static void main(String... arguments) {
    System.out.println(
        "| rooms at once | latency | whole decks | shorter decks, marked | refused "
            + "| slowest answer | requests | most in any 10 s |");
    System.out.println("|---:|---:|---:|---:|---:|---:|---:|---:|");
    for (int rooms : new int[] {1, 5, 10, 50, 200}) {
      for (int millis : new int[] {50, 200}) {
        row(rooms, Duration.ofMillis(millis));
      }
    }
  }

  private static void row(int rooms, Duration latency) {
    try (FakeTmdb tmdb = FakeTmdb.builder().seed(42).latency(latency).start();
        TmdbClient client =
            TmdbClient.builder()
                .readToken(tmdb.readToken())
                .settings(TmdbSettings.builder().baseUrl(tmdb.baseUrl()).build())
                .build();
        InMemoryStores stores = InMemoryStores.create()) {
      Trinity trinity =
          Trinity.builder()
              .stores(stores)
              .catalog(client.catalog())
              .publisher((user, match) -> {})
              .build();
      List<Answer> answers = openAtOnce(trinity, rooms);
      System.out.printf(
          Locale.ROOT,
          "| %d | %d ms | %d | %d | %d | %.1f s | %d | %d |%n",
          rooms,
          latency.toMillis(),
          answers.stream().filter(answer -> answer.titles() == 50).count(),
          answers.stream().filter(a -> !a.refused() && a.titles() < 50).count(),
          answers.stream().filter(Answer::refused).count(),
          answers.stream().mapToDouble(Answer::seconds).max().orElseThrow(),
          tmdb.arrivals().size(),
          tmdb.mostArrivalsIn(WINDOW));
    }
  }

  private static List<Answer> openAtOnce(Trinity trinity, int rooms) {
    List<DeckRequest> subjects = new ArrayList<>(TmdbDecks.pairs());
    Collections.shuffle(subjects, new Random(7));
    return AtOnce.run(rooms, host -> open(trinity, UserId.of("host-" + host), subjects.get(host)));
  }

  private static Answer open(Trinity trinity, UserId user, DeckRequest subject) {
    long begun = System.nanoTime();
    try {
      Room room =
          trinity.rooms().create(user, RoomRequest.of(subject.mediaType(), subject.genres()));
      return new Answer(room.candidates().size(), false, secondsSince(begun));
    } catch (Refusal refusal) {
      return new Answer(0, true, secondsSince(begun));
    }
  }

  private static double secondsSince(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }
}
