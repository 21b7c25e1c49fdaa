package app.trinity.verification.story;

import app.trinity.account.spi.ProfileStore;
import app.trinity.account.spi.UsernameStore;
import app.trinity.discovery.spi.SeenStore;
import app.trinity.match.spi.MatchFeed;
import app.trinity.match.spi.MatchStore;
import app.trinity.room.spi.RoomStore;
import app.trinity.room.spi.RosterStore;
import app.trinity.spi.Stores;
import app.trinity.vote.spi.VoteStore;

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
  public SeenStore seen() {
    return stores.seen();
  }

  @Override
  public MatchFeed matchFeed() {
    return announcements -> {};
  }
}
