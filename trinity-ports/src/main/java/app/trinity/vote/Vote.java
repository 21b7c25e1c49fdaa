package app.trinity.vote;

import app.trinity.TrinityValue;
import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.room.RoomId;
import java.time.Instant;
import org.immutables.value.Value;

/** One person's choice on one title of a room: a fact, with the time at which it was made. */
@Value.Immutable
@TrinityValue
public abstract class Vote {
  Vote() {}

  /** The room's id. */
  public abstract RoomId roomId();

  /** The voter's user id. */
  public abstract UserId userId();

  /** The title's id. */
  public abstract MovieId movieId();

  /** Yes, no, or taken back. */
  public abstract Choice choice();

  /**
   * When the vote was cast. The time stays the same when storing is retried; of two votes by one
   * person on one title the later one counts.
   */
  public abstract Instant castAt();

  /** Returns a vote. */
  public static Vote of(
      RoomId roomId, UserId userId, MovieId movieId, Choice choice, Instant castAt) {
    return ImmutableVote.of(roomId, userId, movieId, choice, castAt);
  }

  /** True for a yes. */
  public boolean isYes() {
    return choice().isYes();
  }

  /** Returns whether this is a yes or a no, and not a retraction. */
  public boolean isCast() {
    return choice().isCast();
  }

  /**
   * Returns whether this vote replaces another one by the same person on the same title, because it
   * was cast later. At the same instant a retraction replaces a no, and a no a yes, so that the
   * same vote stays in whatever order they arrive.
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
