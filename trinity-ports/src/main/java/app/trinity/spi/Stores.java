package app.trinity.spi;

import app.trinity.account.spi.ProfileStore;
import app.trinity.account.spi.UsernameStore;
import app.trinity.match.spi.MatchFeed;
import app.trinity.match.spi.MatchStore;
import app.trinity.room.spi.RoomStore;
import app.trinity.room.spi.RosterStore;
import app.trinity.vote.spi.VoteStore;

/**
 * The stores that Trinity runs on, all over the same data: {@link MatchStore} checks evidence
 * against what {@link VoteStore} stores.
 *
 * <p>Each method returns the same object at every call. Thread-safety: all of them may be called by
 * several threads at once.
 */
public interface Stores {
  /** The rooms and their codes. */
  RoomStore rooms();

  /** The participants of each room. */
  RosterStore rosters();

  /** The votes, and the tallies read from them. */
  VoteStore votes();

  /** The recorded matches. */
  MatchStore matches();

  /** The usernames and their owners. */
  UsernameStore usernames();

  /** People's profiles. */
  ProfileStore profiles();

  /** The feed that hands on each recorded match to be announced. */
  MatchFeed matchFeed();
}
