package app.trinity.verification.deck;

import app.trinity.account.UserId;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Draws friends and their tastes as MovieLens shows them: a title's quality raises everybody's log
 * odds of a yes alike, and each person is more or less ready to say yes to anything. How well a
 * title is rated is known only by the ratings of an audience that is not the friends.
 */
final class Tastes {
  /** The standard deviation of the titles' means, in stars of five. */
  private static final double QUALITY = 0.46;

  private static final double LOG_ODDS_PER_STAR = 1.7;

  /**
   * The standard deviation of people's readiness in log odds that gives their shares of yeses one
   * of 0.17 around a mean of 0.57.
   */
  static final double READINESS = 0.87;

  /** How far, in stars, an audience's taste differs from the friends' in a title. */
  static final double AUDIENCE = 0.25;

  /** The standard deviation of a single rating, in stars. */
  private static final double RATING = 1.0;

  private static final double FEWEST_RATINGS = 100;
  private static final double MOST_RATINGS = 10_000;
  private static final double MEAN_STARS = 3.25;
  private static final double POINTS_PER_STAR = 2;
  private static final double BOUND = 12;

  private final Random random;
  private final double readiness;
  private final double audience;
  private final double logOdds;

  /**
   * Draws from a generator.
   *
   * @param random chance
   * @param yeses the share of yeses among all votes, over all people and titles
   * @param readiness the standard deviation of people's log odds
   * @param audience how far an audience's taste differs from the friends', in stars
   */
  Tastes(Random random, double yeses, double readiness, double audience) {
    this.random = random;
    this.readiness = readiness;
    this.audience = audience;
    this.logOdds = logOdds(yeses, Math.hypot(readiness, LOG_ODDS_PER_STAR * QUALITY));
  }

  Evening evening(int people, int titles) {
    double[] ready = gaussians(people, readiness);
    double[] quality = gaussians(titles, QUALITY);
    double[][] chances = new double[titles][people];
    boolean[][] likes = new boolean[titles][people];
    List<Movie> deck = new ArrayList<>();
    for (int title = 0; title < titles; title++) {
      for (int person = 0; person < people; person++) {
        chances[title][person] =
            chance(logOdds + ready[person] + LOG_ODDS_PER_STAR * quality[title]);
        likes[title][person] = random.nextDouble() < chances[title][person];
      }
      deck.add(rated(title + 1, quality[title]));
    }
    List<UserId> users =
        IntStream.range(0, people).mapToObj(person -> UserId.of("user-" + person)).toList();
    return new Evening(users, deck, chances, likes);
  }

  private Movie rated(int id, double quality) {
    double ratings =
        FEWEST_RATINGS * StrictMath.pow(MOST_RATINGS / FEWEST_RATINGS, random.nextDouble());
    double stars =
        quality
            + audience * random.nextGaussian()
            + RATING / Math.sqrt(ratings) * random.nextGaussian();
    return Movie.builder()
        .id(MovieId.of(id))
        .title("Title " + id)
        .overview("")
        .voteAverage(Math.max(0, Math.min(10, POINTS_PER_STAR * (MEAN_STARS + stars))))
        .voteCount((int) ratings)
        .build();
  }

  private double[] gaussians(int count, double deviation) {
    return IntStream.range(0, count).mapToDouble(i -> deviation * random.nextGaussian()).toArray();
  }

  private static double chance(double logOdds) {
    return 1 / (1 + StrictMath.exp(-logOdds));
  }

  /** Finds the log odds of the usual person and title at which so many of all votes are yes. */
  private static double logOdds(double yeses, double deviation) {
    double low = -BOUND;
    double high = BOUND;
    while (high - low > 1e-9) {
      double middle = (low + high) / 2;
      if (meanChance(middle, deviation) < yeses) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The mean over a normal distribution, summed in small steps. */
  private static double meanChance(double mean, double deviation) {
    double sum = 0;
    double weights = 0;
    for (int step = -200; step <= 200; step++) {
      double z = step / 40.0;
      double weight = StrictMath.exp(-z * z / 2);
      sum += weight * chance(mean + deviation * z);
      weights += weight;
    }
    return sum / weights;
  }
}
