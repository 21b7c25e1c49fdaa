package app.trinity.testkit.tmdb;

import app.trinity.discovery.Genre;
import app.trinity.discovery.MediaType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Makes up titles as TMDB has them, the most popular first: the further down, the fewer have a
 * poster, an overview, ratings or a western original language. The same seed makes the same titles.
 */
final class FakeTitles {
  private static final String[] ADJECTIVES = {
    "Silent",
    "Last",
    "Golden",
    "Broken",
    "Hidden",
    "Crimson",
    "Endless",
    "Little",
    "Electric",
    "Wild",
    "Frozen",
    "Velvet",
    "Second",
    "Burning",
    "Paper",
    "Iron",
    "Lost",
    "Distant",
    "Hollow",
    "Bright"
  };
  private static final String[] NOUNS = {
    "Harbor", "Garden", "Witness", "Summer", "Machine", "Orchard", "Empire", "Letter", "Mountain",
    "Station", "Winter", "Carnival", "Promise", "Shadow", "Kingdom", "Lighthouse", "River", "Clock",
    "Stranger", "Circus", "Island", "Engine", "Mirror", "Valley", "Passenger"
  };
  private static final String[] BEYOND_ASCII = {
    "Le Fabuleux Été", "El Niño Perdido", "Über den Wolken", "Ação e Reação", "千の夜", "여름의 끝"
  };
  private static final String[] WESTERN = {
    "en", "en", "en", "en", "en", "es", "fr", "it", "de", "pt"
  };
  private static final String[] OTHER = {"ja", "ko", "zh", "hi", "ru", "sv", "tr", "cn", "xx"};

  /** How often each genre is given, in the order of {@link MediaType#genres()}. */
  private static final int[] FILM_WEIGHTS = {
    14, 9, 8, 30, 11, 12, 42, 8, 7, 4, 14, 5, 7, 14, 7, 5, 17, 2, 1
  };

  private static final int[] SERIES_WEIGHTS = {
    12, 16, 26, 12, 10, 44, 10, 7, 10, 2, 8, 12, 4, 3, 3, 1
  };
  private static final int LONGEST_DAYS_AGO = 25_000;

  private final MediaType mediaType;
  private final Random random;
  private final int count;

  FakeTitles(MediaType mediaType, long seed, int count) {
    this.mediaType = mediaType;
    this.random = new Random(mediaType == MediaType.MOVIE ? seed : ~seed);
    this.count = count;
  }

  List<FakeTitle> make() {
    List<FakeTitle> titles = new ArrayList<>(count);
    for (int rank = 0; rank < count; rank++) {
      // 1 for the most popular title, 0 for the least: its square falls fast, then slowly.
      double fame = 1 - (double) rank / count;
      titles.add(title(rank, fame * fame));
    }
    return titles;
  }

  private FakeTitle title(int rank, double fame) {
    int votes = votes(fame);
    boolean western = chance(0.55 + 0.35 * fame);
    return new FakeTitle(
        mediaType,
        100 + rank * 7 + random.nextInt(7),
        chance(0.08 + (western ? 0 : 0.25)) ? pick(BEYOND_ASCII) + " " + rank : name(rank),
        chance(0.62 + 0.37 * fame) ? overview() : "",
        chance(0.70 + 0.295 * fame)
            ? Optional.of("/" + Integer.toString(rank * 7919 + 46_656, 36) + "Poster.jpg")
            : Optional.empty(),
        date(),
        votes == 0 ? 0 : average(),
        votes,
        genreIds(),
        western ? pick(WESTERN) : pick(OTHER),
        adult());
  }

  /** Most films have a handful of ratings; the famous have thousands. */
  private int votes(double fame) {
    double magnitude = 0.4 + 3.2 * fame + random.nextGaussian() * 0.6;
    return Math.max(0, (int) Math.pow(10, magnitude) - 2);
  }

  private double average() {
    double average = Math.max(1, Math.min(10, 6.4 + random.nextGaussian()));
    // One decimal for some, three for others, none at all where it comes out even.
    return chance(0.5) ? Math.round(average) : Math.round(average * 1000) / 1000.0;
  }

  private Optional<String> date() {
    if (chance(0.03)) {
      return chance(0.5) ? Optional.of("") : Optional.empty();
    }
    return Optional.of(
        LocalDate.of(2025, 6, 1).minusDays(random.nextInt(LONGEST_DAYS_AGO)).toString());
  }

  private Optional<Boolean> adult() {
    if (mediaType == MediaType.TV) {
      return chance(0.3) ? Optional.empty() : Optional.of(false);
    }
    return Optional.of(chance(0.01));
  }

  private List<Integer> genreIds() {
    if (chance(0.02)) {
      return List.of();
    }
    Set<Integer> ids = new LinkedHashSet<>();
    int wanted = 1 + random.nextInt(3);
    while (ids.size() < wanted) {
      ids.add(genre());
    }
    return List.copyOf(ids);
  }

  private int genre() {
    List<Genre> genres = mediaType.genres();
    int[] weights = mediaType == MediaType.MOVIE ? FILM_WEIGHTS : SERIES_WEIGHTS;
    int sum = 0;
    for (int weight : weights) {
      sum += weight;
    }
    int drawn = random.nextInt(sum);
    int genre = 0;
    while (drawn >= weights[genre]) {
      drawn -= weights[genre];
      genre++;
    }
    return genres.get(genre).id();
  }

  private String name(int rank) {
    return "The "
        + pick(ADJECTIVES)
        + " "
        + pick(NOUNS)
        + (chance(0.2) ? " " + (2 + rank % 3) : "");
  }

  private String overview() {
    return "A "
        + pick(ADJECTIVES).toLowerCase(Locale.ROOT)
        + " tale of a \""
        + pick(NOUNS).toLowerCase(Locale.ROOT)
        + "\" and what became of it — told twice.";
  }

  private String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }
}
