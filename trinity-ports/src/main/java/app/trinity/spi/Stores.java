package app.trinity.spi;

import app.trinity.account.spi.ProfileStore;
import app.trinity.account.spi.UsernameStore;
import app.trinity.discovery.spi.SeenStore;
import app.trinity.match.spi.MatchFeed;
import app.trinity.match.spi.MatchStore;
import app.trinity.match.spi.Notification;
import app.trinity.room.spi.RoomStore;
import app.trinity.room.spi.RosterStore;
import app.trinity.vote.spi.VoteStore;
import java.time.Duration;
import java.util.List;

/**
 * The stores that Trinity runs on, all over the same data: {@link MatchStore} checks evidence
 * against what {@link VoteStore} stores.
 *
 * <p>Each method that names a store returns the same object at every call.
 *
 * <p><b>Closing.</b> Whoever made the stores closes them, after the last use case has returned:
 * people are then told of the matches that were recorded last. {@link #close()} does so within
 * {@link #CLOSING_TIME_LIMIT}; {@link #close(Duration)} takes another limit and returns what is
 * left.
 *
 * <p><b>Thread-safety.</b> All methods may be called by several threads at once.
 */
public interface Stores extends AutoCloseable {
  /** The longest that {@link #close()} takes: 10 seconds. */
  Duration CLOSING_TIME_LIMIT = Duration.ofSeconds(10);

  /** Returns the rooms and the codes that lead to them. */
  RoomStore rooms();

  /** Returns the store of who takes part. */
  RosterStore rosters();

  /** Returns the votes, and tallies read from them. */
  VoteStore votes();

  /** Returns the recorded matches. */
  MatchStore matches();

  /** Returns the usernames and their owners. */
  UsernameStore usernames();

  /** Returns the people's profiles. */
  ProfileStore profiles();

  /** Returns the titles that people have marked as seen. */
  SeenStore seen();

  /** Returns what hands each recorded match, and each change of a room, on to be announced. */
  MatchFeed matchFeed();

  /**
   * Closes the match feed (see {@link MatchFeed#close}), and then whatever else the stores own.
   *
   * @param limit the longest that announcing may take, not negative
   * @return the notifications that were not accepted; empty if nobody has been forgotten
   */
  default List<Notification> close(Duration limit) {
    return matchFeed().close(limit);
  }

  /** Closes the stores within {@link #CLOSING_TIME_LIMIT}; the match feed logs what is left. */
  @Override
  default void close() {
    var unused = close(CLOSING_TIME_LIMIT);
  }
}
