package app.trinity.vote;

import app.trinity.TrinityValue;
import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.room.RoomId;
import java.time.Instant;
import org.immutables.value.Value;

/** One person's word on one title of a room: a fact, with the time at which it was given. */
@Value.Immutable
@TrinityValue
public abstract class Vote {
  Vote() {}

  /** In which room. */
  public abstract RoomId roomId();

  /** Whose. */
  public abstract UserId userId();

  /** On which title. */
  public abstract MovieId movieId();

  /** Yes, no, or taken back. */
  public abstract Choice choice();

  /**
   * When it was given. The time stays the same when storing is tried again; of two votes of one
   * person on one title the later one counts.
   */
  public abstract Instant castAt();

  /** Casts a vote. */
  public static Vote of(
      RoomId roomId, UserId userId, MovieId movieId, Choice choice, Instant castAt) {
    return ImmutableVote.of(roomId, userId, movieId, choice, castAt);
  }

  /** True for a yes. */
  public boolean isYes() {
    return choice().isYes();
  }

  /** Returns true for a yes or a no; false for a vote that was taken back. */
  public boolean isCast() {
    return choice().isCast();
  }

  /**
   * Says whether this vote takes the place of another one by the same person on the same title: it
   * was given later. At the very same time a retraction outweighs a no, and a no a yes, so that in
   * whatever order votes arrive the same one stays.
   */
  public boolean supersedes(Vote other) {
    int order = castAt().compareTo(other.castAt());
    return order > 0 || (order == 0 && choice().compareTo(other.choice()) > 0);
  }

  /** Returns the same answer, given at another time. */
  public Vote at(Instant time) {
    return of(roomId(), userId(), movieId(), choice(), time);
  }
}
