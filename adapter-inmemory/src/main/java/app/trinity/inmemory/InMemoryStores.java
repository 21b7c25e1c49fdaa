package app.trinity.inmemory;

import app.trinity.account.spi.ProfileStore;
import app.trinity.account.spi.UsernameStore;
import app.trinity.discovery.spi.SeenStore;
import app.trinity.match.spi.MatchStore;
import app.trinity.room.spi.RoomStore;
import app.trinity.room.spi.RosterStore;
import app.trinity.spi.Stores;
import app.trinity.vote.spi.VoteStore;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * All stores of one engine in memory, as strict as stores in a cloud: the same conditions, the same
 * expiry, and one room is one value that changes atomically under a lock of its own, so that rooms
 * do not wait for each other and a vote takes no longer when a room holds many.
 *
 * <p><b>Durability.</b> What is stored is there until the process ends.
 *
 * <p><b>Limits.</b> A room, its votes and its roster are unknown from 24 hours after its time is
 * over (rule ROOM 3), also where everybody has left it earlier. Of matches each person's last 1,000
 * are kept (rule MATCH 8), and a match is found by its room and title while its room is remembered
 * or it is among the last of one of its people. Usernames and profiles are kept for good.
 *
 * <p>Safe for use by several threads.
 */
public final class InMemoryStores implements Stores, AutoCloseable {
  private final RoomStore rooms;
  private final RosterStore rosters;
  private final VoteStore votes;
  private final MatchStore matches;
  private final UsernameStore usernames = new InMemoryUsernameStore();
  private final ProfileStore profiles = new InMemoryProfileStore();
  private final SeenStore seen = new InMemorySeenStore();
  private final InMemoryMatchFeed matchFeed;
  private final @Nullable DeliveryThread ownThread;

  private InMemoryStores(Builder builder) {
    Deliveries deliveries = builder.deliveries;
    if (deliveries == null) {
      ownThread = new DeliveryThread();
      deliveries = ownThread;
    } else {
      ownThread = null;
    }
    Memberships memberships = new Memberships();
    RoomCells cells = new RoomCells(builder.clock, memberships);
    matchFeed = new InMemoryMatchFeed(deliveries, builder.retries, builder.logger);
    rooms = new InMemoryRoomStore(cells);
    rosters = new InMemoryRosterStore(cells, memberships);
    votes = new InMemoryVoteStore(cells);
    matches = new InMemoryMatchStore(cells, new MatchHistories(), matchFeed);
  }

  /** Empty stores with every default. */
  public static InMemoryStores create() {
    return builder().build();
  }

  /** Starts stores from the defaults. */
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

  /** The feed, which also shows an operator what could not be delivered. */
  @Override
  public InMemoryMatchFeed matchFeed() {
    return matchFeed;
  }

  /**
   * Stops the match feed: an announcement that is being made is waited for, for 5 seconds at the
   * longest, and none begins any more. The stores can still be read and written. Closing again does
   * nothing.
   */
  @Override
  public void close() {
    matchFeed.close();
    if (ownThread != null) {
      ownThread.close();
    }
  }

  /** Puts stores together. Not safe for use by several threads. */
  public static final class Builder {
    private static final Logger LOGGER = System.getLogger(InMemoryMatchFeed.class.getName());

    private InstantSource clock = Clock.systemUTC();
    private Retries retries = Retries.defaults();
    private Logger logger = LOGGER;
    private @Nullable Deliveries deliveries;

    private Builder() {}

    /** The time by which rooms are forgotten; the system's by default. */
    public Builder clock(InstantSource clock) {
      this.clock = clock;
      return this;
    }

    /** How a notification that fails is tried again. */
    public Builder retries(Retries retries) {
      this.retries = retries;
      return this;
    }

    /**
     * Where and when notifications are delivered; on a daemon thread of the stores' own by default.
     * Closing the stores leaves what is given here running.
     */
    public Builder deliveries(Deliveries deliveries) {
      this.deliveries = deliveries;
      return this;
    }

    /**
     * Where an operator is told of notifications that were parked; the JDK's logger named after
     * {@link InMemoryMatchFeed} by default.
     */
    public Builder logger(Logger logger) {
      this.logger = logger;
      return this;
    }

    /** Makes the stores, empty. */
    public InMemoryStores build() {
      return new InMemoryStores(this);
    }
  }
}
