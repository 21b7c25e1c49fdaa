package app.trinity.verification.deck;

import app.trinity.account.UserId;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Draws friends and their tastes. Each title has a quality that all feel and a place in a space of
 * tastes; each person has a place in that space, half their own and half their friends'. They like
 * a title where quality, closeness and a whim of the moment add up.
 */
final class Tastes {
  private static final int DIMENSIONS = 4;
  private static final double QUALITY = 0.6;
  private static final double CLOSENESS = 0.6;
  private static final double WHIM = 0.5;
  private static final double FRIENDSHIP = 0.5;

  private final Random random;
  private final double threshold;

  /**
   * Draws from a generator.
   *
   * @param random chance
   * @param threshold how much it takes to be liked; at 0 people like half of the titles
   */
  Tastes(Random random, double threshold) {
    this.random = random;
    this.threshold = threshold;
  }

  Evening evening(int people, int titles) {
    double[] friends = place();
    double[] quality = IntStream.range(0, titles).mapToDouble(t -> random.nextGaussian()).toArray();
    double[][] places = IntStream.range(0, titles).mapToObj(t -> place()).toArray(double[][]::new);
    List<Set<MovieId>> likes = new ArrayList<>();
    for (int person = 0; person < people; person++) {
      double[] taste = mix(friends, place());
      Set<MovieId> liked = new HashSet<>();
      for (int title = 0; title < titles; title++) {
        double score =
            QUALITY * quality[title]
                + CLOSENESS * closeness(taste, places[title])
                + WHIM * random.nextGaussian();
        if (score > threshold) {
          liked.add(MovieId.of(title + 1));
        }
      }
      likes.add(liked);
    }
    return new Evening(
        IntStream.range(0, people).mapToObj(person -> UserId.of("user-" + person)).toList(),
        deck(titles),
        likes);
  }

  private static List<Movie> deck(int titles) {
    return IntStream.rangeClosed(1, titles)
        .mapToObj(
            id -> Movie.builder().id(MovieId.of(id)).title("Title " + id).overview("").build())
        .toList();
  }

  private double[] place() {
    return IntStream.range(0, DIMENSIONS).mapToDouble(i -> random.nextGaussian()).toArray();
  }

  private static double[] mix(double[] friends, double[] own) {
    return IntStream.range(0, DIMENSIONS)
        .mapToDouble(i -> Math.sqrt(FRIENDSHIP) * friends[i] + Math.sqrt(1 - FRIENDSHIP) * own[i])
        .toArray();
  }

  private static double closeness(double[] taste, double[] place) {
    return IntStream.range(0, DIMENSIONS).mapToDouble(i -> taste[i] * place[i]).sum()
        / Math.sqrt(DIMENSIONS);
  }
}
