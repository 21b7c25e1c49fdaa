package app.trinity.inmemory;

import app.trinity.account.spi.ProfileStore;
import app.trinity.account.spi.UsernameStore;
import app.trinity.discovery.spi.SeenStore;
import app.trinity.feed.AnnouncementQueue;
import app.trinity.inmemory.account.InMemoryProfileStore;
import app.trinity.inmemory.account.InMemoryUsernameStore;
import app.trinity.inmemory.match.MatchHistories;
import app.trinity.match.spi.MatchStore;
import app.trinity.room.spi.RoomStore;
import app.trinity.room.spi.RosterStore;
import app.trinity.spi.Stores;
import app.trinity.vote.spi.VoteStore;
import java.time.Clock;
import java.time.InstantSource;

/**
 * All stores of one engine in memory, as strict as stores in a cloud: the same conditions, the same
 * expiry. One room is one value that changes atomically under a lock of its own, so that rooms do
 * not wait for each other and a vote takes no longer in a room that holds many.
 *
 * <p>Close the stores when you are done: closing announces what is due (see {@link
 * Stores#close(java.time.Duration)}).
 *
 * <pre>{@code
 * try (InMemoryStores stores = InMemoryStores.create()) {
 *   Trinity trinity =
 *       Trinity.builder()
 *           .stores(stores)
 *           .catalog(BundledCatalog.load())
 *           .publisher((user, match) -> System.out.println(user + ": " + match.title()))
 *           .build();
 *
 *   UserId ada = UserId.of("ada");
 *   UserId bob = UserId.of("bob");
 *   Room room = trinity.rooms().create(ada, RoomRequest.of(MediaType.MOVIE, Genres.of(28, 12)));
 *   trinity.rooms().join(bob, room.code());
 *
 *   MovieId title = trinity.rooms().nextCards(ada, room.id(), 1).get(0).id();
 *   trinity.voting().vote(ada, room.id(), title, Choice.YES);
 *   VoteResult result = trinity.voting().vote(bob, room.id(), title, Choice.YES);
 *   System.out.println("It is " + result.match().orElseThrow().title());
 * }
 * }</pre>
 *
 * <p><b>Durability.</b> What is stored is there until the process ends. The stores can be read and
 * written after they have been closed; a match recorded then is not announced.
 *
 * <p><b>Limits.</b> A room, its votes and its roster are forgotten 24 hours after its time is over
 * (rule ROOM-3), even if everybody has left earlier. Each person's last 1,000 matches are kept
 * (rule MATCH-8); a match is found by its room and title while its room is remembered or it is
 * among the last of one of its people. Usernames, profiles and the last 5,000 films and series that
 * each person has marked as seen are kept for good.
 *
 * <p><b>Thread-safety.</b> Safe for use by several threads.
 */
public final class InMemoryStores implements Stores {
  private final RoomStore rooms;
  private final RosterStore rosters;
  private final VoteStore votes;
  private final MatchStore matches;
  private final UsernameStore usernames = new InMemoryUsernameStore();
  private final ProfileStore profiles = new InMemoryProfileStore();
  private final SeenStore seen = new InMemorySeenStore();
  private final AnnouncementQueue matchFeed;

  private InMemoryStores(InstantSource clock, AnnouncementQueue matchFeed) {
    Memberships memberships = new Memberships();
    RoomCells cells = new RoomCells(clock, memberships, matchFeed::add);
    this.matchFeed = matchFeed;
    rooms = new InMemoryRoomStore(cells);
    rosters = new InMemoryRosterStore(cells, memberships);
    votes = new InMemoryVoteStore(cells);
    matches = new InMemoryMatchStore(cells, new MatchHistories(), matchFeed);
  }

  /** Returns empty stores with every default. */
  public static InMemoryStores create() {
    return builder().build();
  }

  /** Returns a builder that starts from the defaults. */
  public static Builder builder() {
    return new Builder();
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
    return usernames;
  }

  @Override
  public ProfileStore profiles() {
    return profiles;
  }

  @Override
  public SeenStore seen() {
    return seen;
  }

  /** Returns the match feed, which also shows an operator what could not be announced. */
  @Override
  public AnnouncementQueue matchFeed() {
    return matchFeed;
  }

  /** Builds {@link InMemoryStores}. Not safe for use by several threads. */
  public static final class Builder {
    private InstantSource clock = Clock.systemUTC();
    private AnnouncementQueue matchFeed = AnnouncementQueue.create();

    private Builder() {}

    /** Sets the time by which rooms are forgotten; the system's by default. */
    public Builder clock(InstantSource clock) {
      this.clock = clock;
      return this;
    }

    /**
     * Sets the queue that announces matches: its retry policy, time limit and threads. A queue with
     * every default by default. Closing the stores closes it; each queue serves one set of stores.
     */
    public Builder matchFeed(AnnouncementQueue matchFeed) {
      this.matchFeed = matchFeed;
      return this;
    }

    /** Returns the stores, empty. */
    public InMemoryStores build() {
      return new InMemoryStores(clock, matchFeed);
    }
  }
}
