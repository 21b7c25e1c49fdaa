package example;

import app.trinity.account.spi.ProfileStore;
import app.trinity.account.spi.UsernameStore;
import app.trinity.discovery.spi.SeenStore;
import app.trinity.feed.AnnouncementQueue;
import app.trinity.inmemory.InMemoryStores;
import app.trinity.match.spi.MatchFeed;
import app.trinity.match.spi.MatchStore;
import app.trinity.room.spi.RoomStore;
import app.trinity.room.spi.RosterStore;
import app.trinity.spi.Stores;
import app.trinity.vote.spi.VoteStore;

/**
 * Stores of your own. Rooms, rosters, votes and matches belong together, for recording a match
 * compares what all of them hold; usernames, profiles and what people have seen stand alone, and
 * are Trinity's here.
 *
 * <p>Safe for use by several threads.
 */
public final class OwnStores implements Stores {
  private final RoomStore rooms;
  private final RosterStore rosters;
  private final VoteStore votes;
  private final MatchStore matches;
  private final AnnouncementQueue feed;
  private final InMemoryStores accounts = InMemoryStores.create();

  /** Makes empty stores, whose matches are announced by this queue. */
  public OwnStores(AnnouncementQueue feed) {
    Tables tables = new Tables(feed);
    this.feed = feed;
    rooms = new RoomTable(tables);
    rosters = new RosterTable(tables);
    votes = new VoteTable(tables);
    matches = new MatchTable(tables);
  }

  @Override
  public RoomStore rooms() {
    return rooms;
  }

  @Override
  public RosterStore rosters() {
    return rosters;
  }

  @Override
  public VoteStore votes() {
    return votes;
  }

  @Override
  public MatchStore matches() {
    return matches;
  }

  @Override
  public UsernameStore usernames() {
    return accounts.usernames();
  }

  @Override
  public ProfileStore profiles() {
    return accounts.profiles();
  }

  @Override
  public SeenStore seen() {
    return accounts.seen();
  }

  @Override
  public MatchFeed matchFeed() {
    return feed;
  }
}
