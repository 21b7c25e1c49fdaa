package app.trinity.discovery;

import app.trinity.Refusal;
import app.trinity.TrinityValue;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * The one or two distinct genres of a room (rule ROOM-4). Two choices of the same genres are equal,
 * whatever the order in which they were given.
 */
@Value.Immutable
@TrinityValue
public abstract class Genres {
  /** The most genres a room may have. */
  public static final int MAX = 2;

  Genres() {}

  /** The genres' ids, in ascending order. */
  public abstract List<Integer> ids();

  /**
   * Returns the genres with these ids.
   *
   * @throws Refusal {@code INVALID_INPUT} unless there are one or two and they differ
   */
  public static Genres of(int... ids) {
    return of(Arrays.stream(ids).boxed().collect(Collectors.toList()));
  }

  /**
   * Returns the genres with these ids.
   *
   * @throws Refusal {@code INVALID_INPUT} unless there are one or two and they differ
   */
  public static Genres of(List<Integer> ids) {
    if (ids.isEmpty() || ids.size() > MAX) {
      throw Refusal.invalidInput("Choose one or two genres.");
    }
    return ImmutableGenres.of(ids.stream().sorted().collect(Collectors.toList()));
  }

  @Value.Check
  void check() {
    if (ids().size() == MAX && ids().get(0).equals(ids().get(1))) {
      throw Refusal.invalidInput("Choose two different genres, or just one.");
    }
  }

  /**
   * Requires that the media type has these genres.
   *
   * @throws Refusal {@code INVALID_INPUT} if the media type does not have one of them
   */
  public void requireValidFor(MediaType mediaType) {
    for (int id : ids()) {
      if (mediaType.genre(id).isEmpty()) {
        String kind = mediaType == MediaType.MOVIE ? "films" : "series";
        throw Refusal.invalidInput("There is no genre " + id + " for " + kind + ".");
      }
    }
  }

  /** Returns whether a title with the given genre ids has every one of these genres. */
  public boolean allIn(List<Integer> genreIds) {
    return genreIds.containsAll(ids());
  }
}
