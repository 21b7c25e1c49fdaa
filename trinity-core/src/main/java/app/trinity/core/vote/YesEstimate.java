package app.trinity.core.vote;

import app.trinity.discovery.Movie;
import java.util.List;

/**
 * Estimates how likely a person is to say yes to a title they have not voted on: logistic in the
 * title's rating and in how ready the person has been to say yes so far. Both enter as odds, so
 * that the odds of a person and a title are the product of one number for each.
 *
 * <p>The constants describe people who rated films for MovieLens: their log odds of a yes rise by
 * 1.7 for each star of five that a title lies above the mean of means; the shares of yeses of
 * different people have mean 0.57 and standard deviation 0.17; the titles' means have standard
 * deviation 0.46 stars and a single rating one of about 1.0. docs/benchmarks/deck-order.md measures
 * what the estimate is good for.
 *
 * <p>Immutable, pure, and safe for use by several threads.
 */
public final class YesEstimate {
  /** How much the log odds of a yes rise for each star of five. */
  static final double LOG_ODDS_PER_STAR = 1.7;

  /** The mean share of yeses among people's votes. */
  static final double USUAL_SHARE = 0.57;

  /**
   * As many votes as the usual share weighs against a person's own: what a beta distribution with
   * mean 0.57 and standard deviation 0.17 stands for, 0.57 · 0.43 / 0.17² − 1.
   */
  static final double USUAL_VOTES = 7.5;

  /**
   * As many ratings as the deck's mean weighs against a title's own: the variance of single ratings
   * over that of titles' means, (1.0 / 0.46)².
   */
  static final double USUAL_RATINGS = 4.7;

  private static final YesEstimate DEFAULTS = new YesEstimate();
  private static final double TEN_POINTS_PER_STAR = 2;

  private YesEstimate() {}

  /** Returns the estimate with the constants above. */
  public static YesEstimate defaults() {
    return DEFAULTS;
  }

  /**
   * Returns the odds of a yes by a person of whom nothing but their votes is known, to a title of
   * mean rating.
   *
   * @param yeses how many of the person's votes are yes
   * @param votes how many votes they have cast
   * @return odds, greater than 0
   */
  public double oddsOfPerson(int yeses, int votes) {
    double yesShares = yeses + USUAL_VOTES * USUAL_SHARE;
    double noShares = votes - yeses + USUAL_VOTES * (1 - USUAL_SHARE);
    return yesShares / noShares;
  }

  /**
   * Returns, for each title of a deck, the factor by which its rating multiplies a person's odds.
   *
   * @param deck the titles; one without a rating, or with few, is taken to be about as good as the
   *     others
   * @return factors greater than 0, in the order of the deck; 1 for a title of mean rating
   */
  public double[] factorsOfTitles(List<Movie> deck) {
    double mean =
        deck.stream()
            .filter(title -> title.voteAverage().isPresent())
            .mapToDouble(title -> title.voteAverage().getAsDouble())
            .average()
            .orElse(0);
    double[] factors = new double[deck.size()];
    for (int index = 0; index < factors.length; index++) {
      Movie title = deck.get(index);
      double above = title.voteAverage().orElse(mean) - mean;
      double ratings = title.voteCount().orElse(0);
      double stars = above / TEN_POINTS_PER_STAR * (ratings / (ratings + USUAL_RATINGS));
      factors[index] = Math.exp(LOG_ODDS_PER_STAR * stars);
    }
    return factors;
  }
}
