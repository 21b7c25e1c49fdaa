package app.trinity.benchmarks;

import app.trinity.core.discovery.SmartDiscovery;
import app.trinity.discovery.DeckRequest;
import app.trinity.discovery.Genre;
import app.trinity.discovery.GenreMode;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.discovery.Recommendation;
import app.trinity.discovery.TitleFilter;
import app.trinity.testkit.tmdb.FakeTmdb;
import app.trinity.tmdb.TmdbClient;
import app.trinity.tmdb.TmdbSettings;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Smart Discovery beside the procedure it replaces: every pair of genres, films and series, several
 * seeds, each deck over a cold cache. Prints the first table of docs/benchmarks/tmdb.md.
 */
public final class TmdbDecks {
  private static final int SEEDS = 3;
  private static final int ENOUGH = Recommendation.DECK_SIZE;
  private static final int ABUNDANT = 150;

  /** How much there is of a subject: the fit titles with both genres. */
  private enum Plenty {
    ABUNDANT("150 or more"),
    ENOUGH("50 to 149"),
    SCARCE("fewer than 50");

    private final String words;

    Plenty(String words) {
      this.words = words;
    }

    static Plenty of(int fit) {
      return fit >= TmdbDecks.ABUNDANT ? ABUNDANT : fit >= TmdbDecks.ENOUGH ? ENOUGH : SCARCE;
    }
  }

  /** What one procedure achieved. */
  private static final class Score {
    private final IntSummaryStatistics titles = new IntSummaryStatistics();
    private final IntSummaryStatistics requests = new IntSummaryStatistics();
    private int full;
    private int repeats;

    void add(List<Movie> deck, int asked) {
      int distinct = (int) deck.stream().map(Movie::id).distinct().count();
      titles.accept(distinct);
      requests.accept(asked);
      full += distinct == ENOUGH ? 1 : 0;
      repeats += distinct < deck.size() ? 1 : 0;
    }

    String cells() {
      long decks = titles.getCount();
      return String.format(
          Locale.ROOT,
          "%.1f %% | %.1f | %d | %.1f %% | %.2f | %d",
          100.0 * full / decks,
          titles.getAverage(),
          titles.getMin(),
          100.0 * repeats / decks,
          requests.getAverage(),
          requests.getMax());
    }
  }

  /** Both procedures on the same subjects. */
  private static final class Scores {
    private final Score smart = new Score();
    private final Score literal = new Score();
  }

  private TmdbDecks() {}

  /** Prints the table. */
  public static void main(String... arguments) throws Exception {
    Map<Plenty, Scores> scores = new EnumMap<>(Plenty.class);
    try (FakeTmdb tmdb = FakeTmdb.builder().seed(42).titles(40_000, 15_000).start();
        TmdbClient client =
            TmdbClient.builder().readToken(tmdb.readToken()).settings(cold(tmdb)).build()) {
      for (DeckRequest subject : pairs()) {
        Plenty plenty = Plenty.of(fit(tmdb, subject, GenreMode.ALL));
        if (fit(tmdb, subject, GenreMode.ANY) < ENOUGH) {
          throw new IllegalStateException("the catalogue is too small for " + subject);
        }
        for (int seed = 0; seed < SEEDS; seed++) {
          int before = tmdb.arrivals().size();
          List<Movie> dealt = smart(client, subject, seed);
          int between = tmdb.arrivals().size();
          List<Movie> drawn = new LiteralProcedure(tmdb, seed).deal(subject);
          int after = tmdb.arrivals().size();
          Scores both = scores.computeIfAbsent(plenty, kind -> new Scores());
          both.smart.add(dealt, between - before);
          both.literal.add(drawn, after - between);
        }
      }
    }
    print(scores);
  }

  private static void print(Map<Plenty, Scores> scores) {
    PrintStream out = System.out;
    out.println(
        "| fit titles with both genres | decks | procedure | full decks | titles | fewest "
            + "| decks with repeats | requests | most |");
    out.println("|---|---:|---|---:|---:|---:|---:|---:|---:|");
    scores.forEach(
        (plenty, both) -> {
          out.printf(
              "| %s | %d | Smart Discovery | %s |%n",
              plenty.words, both.smart.titles.getCount(), both.smart.cells());
          out.printf("| | | the original's | %s |%n", both.literal.cells());
        });
  }

  private static List<Movie> smart(TmdbClient client, DeckRequest subject, int seed) {
    return SmartDiscovery.builder()
        .catalog(client.catalog())
        .random(new Random(seed))
        .timeLimit(Duration.ofMinutes(1))
        .build()
        .recommend(subject)
        .candidates();
  }

  private static TmdbSettings cold(FakeTmdb tmdb) {
    return TmdbSettings.builder()
        .baseUrl(tmdb.baseUrl())
        .budgetRequests(1_000_000)
        .cachedPages(0)
        .build();
  }

  private static int fit(FakeTmdb tmdb, DeckRequest subject, GenreMode mode) {
    return tmdb.catalogue()
        .fit(subject.mediaType(), subject.genres(), mode, TitleFilter.defaults())
        .size();
  }

  static List<DeckRequest> pairs() {
    List<DeckRequest> pairs = new ArrayList<>();
    for (MediaType mediaType : MediaType.values()) {
      List<Genre> genres = mediaType.genres();
      for (int one = 0; one < genres.size(); one++) {
        for (int other = one + 1; other < genres.size(); other++) {
          pairs.add(
              DeckRequest.of(mediaType, Genres.of(genres.get(one).id(), genres.get(other).id())));
        }
      }
    }
    return pairs;
  }
}
