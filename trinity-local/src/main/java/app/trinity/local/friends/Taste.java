package app.trinity.local.friends;

import app.trinity.discovery.Movie;
import app.trinity.room.RoomId;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What a demo friend likes. Part of it they share with the others in the room (good films are liked
 * by most, and so is what the evening is in the mood for), part is their own: genres they lean to,
 * and a whim for each title. The shared part weighs more, so that friends who like two titles of
 * three agree on many.
 *
 * <p>Immutable and safe for use by several threads; the same friend in the same room likes the same
 * titles.
 */
final class Taste {
  private static final double TYPICAL_RATING = 7.5;
  private static final double RATING_WEIGHT = 0.8;
  private static final double MOOD_WEIGHT = 0.8;
  private static final double GENRE_WEIGHT = 0.35;
  private static final double WHIM_WEIGHT = 0.45;

  /** Moves the share of titles that are liked: at 0.5 about two of three. */
  private static final double GOODWILL = 0.5;

  private final long roomSeed;
  private final long friendSeed;

  private Taste(long roomSeed, long friendSeed) {
    this.roomSeed = roomSeed;
    this.friendSeed = friendSeed;
  }

  /** The taste of a friend on the evening of a room. */
  static Taste of(RoomId room, int friend) {
    long roomSeed = mix(0x7f4a7c15L, List.of(room.value().hashCode()));
    return new Taste(roomSeed, mix(roomSeed, List.of(friend)));
  }

  boolean likes(Movie movie) {
    int title = movie.id().value();
    double quality = movie.voteAverage().orElse(TYPICAL_RATING) - TYPICAL_RATING;
    double leaning =
        movie.genreIds().stream()
            .mapToDouble(genre -> draw(friendSeed, 1, genre))
            .average()
            .orElse(0);
    return GOODWILL
            + RATING_WEIGHT * quality
            + MOOD_WEIGHT * draw(roomSeed, 2, title)
            + GENRE_WEIGHT * leaning
            + WHIM_WEIGHT * draw(friendSeed, 3, title)
        > 0;
  }

  /** A number with mean 0 and deviation 1, always the same one for the same arguments. */
  private static double draw(long seed, int kind, int subject) {
    return new SplittableRandom(mix(seed, List.of(kind, subject))).nextGaussian();
  }

  private static long mix(long seed, List<Integer> parts) {
    long mixed = seed;
    for (int part : parts) {
      mixed = new SplittableRandom(mixed * 31 + part).nextLong();
    }
    return mixed;
  }
}
