package app.trinity.spi;

import app.trinity.account.spi.ProfileStore;
import app.trinity.account.spi.UsernameStore;
import app.trinity.discovery.spi.SeenStore;
import app.trinity.match.spi.MatchFeed;
import app.trinity.match.spi.MatchStore;
import app.trinity.room.spi.RoomStore;
import app.trinity.room.spi.RosterStore;
import app.trinity.vote.spi.VoteStore;

/**
 * The stores Trinity runs on, all over the same data: what {@link VoteStore} stores, {@link
 * MatchStore} judges evidence against.
 *
 * <p>Each method answers the same object at every call. Thread-safety: all of them are called by
 * several threads at once.
 */
public interface Stores {
  /** The rooms and the codes that lead to them. */
  RoomStore rooms();

  /** Who takes part in which room. */
  RosterStore rosters();

  /** The votes, and tallies read from them. */
  VoteStore votes();

  /** The recorded matches. */
  MatchStore matches();

  /** The usernames and their owners. */
  UsernameStore usernames();

  /** The people's profiles. */
  ProfileStore profiles();

  /** The titles that people have marked as seen. */
  SeenStore seen();

  /** What hands each recorded match on to be announced. */
  MatchFeed matchFeed();
}
