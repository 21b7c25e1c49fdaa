package app.trinity.verification.story;

import app.trinity.Stores;
import app.trinity.account.ProfileStore;
import app.trinity.account.UsernameStore;
import app.trinity.match.MatchFeed;
import app.trinity.match.MatchStore;
import app.trinity.room.RoomStore;
import app.trinity.room.RosterStore;
import app.trinity.vote.VoteStore;

/** Stores for a second engine, for a feed serves one engine only. */
record WithoutFeed(Stores stores) implements Stores {
  @Override
  public RoomStore rooms() {
    return stores.rooms();
  }

  @Override
  public RosterStore rosters() {
    return stores.rosters();
  }

  @Override
  public VoteStore votes() {
    return stores.votes();
  }

  @Override
  public MatchStore matches() {
    return stores.matches();
  }

  @Override
  public UsernameStore usernames() {
    return stores.usernames();
  }

  @Override
  public ProfileStore profiles() {
    return stores.profiles();
  }

  @Override
  public MatchFeed matchFeed() {
    return announcements -> {};
  }
}
