package app.trinity.dynamodb;

import app.trinity.account.spi.ProfileStore;
import app.trinity.account.spi.UsernameStore;
import app.trinity.discovery.spi.SeenStore;
import app.trinity.dynamodb.account.DynamoProfileStore;
import app.trinity.dynamodb.account.DynamoUsernameStore;
import app.trinity.dynamodb.call.Calls;
import app.trinity.dynamodb.call.StoreRetries;
import app.trinity.dynamodb.match.DynamoMatchStore;
import app.trinity.dynamodb.match.MatchReader;
import app.trinity.dynamodb.memory.RoomMemory;
import app.trinity.dynamodb.room.DynamoRoomStore;
import app.trinity.dynamodb.room.DynamoRosterStore;
import app.trinity.dynamodb.seen.DynamoSeenStore;
import app.trinity.dynamodb.table.TableNames;
import app.trinity.dynamodb.vote.DynamoVoteStore;
import app.trinity.match.Announcements;
import app.trinity.match.Reconciliation;
import app.trinity.match.spi.MatchFeed;
import app.trinity.match.spi.MatchStore;
import app.trinity.room.spi.RoomStore;
import app.trinity.room.spi.RosterStore;
import app.trinity.spi.Stores;
import app.trinity.vote.spi.VoteStore;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The stores on DynamoDB.
 *
 * <p>What they hold is durable and strongly read, whichever process wrote it; a room's facts and
 * rounds, and that somebody takes part, may be remembered by the process. Recorded matches and
 * changes of rooms are handed on by whatever reads the streams of the tables, a Lambda function or
 * a poller in this process; {@link #matchFeed()} itself does nothing.
 *
 * <p>Safe for use by several threads; a process needs one. Whoever made the client closes it.
 */
public final class DynamoStores implements Stores {
  private final RoomStore rooms;
  private final RosterStore rosters;
  private final VoteStore votes;
  private final DynamoMatchStore matches;
  private final UsernameStore usernames;
  private final ProfileStore profiles;
  private final SeenStore seen;

  private DynamoStores(Builder builder, DynamoDbClient client) {
    StoreRetries retries = new StoreRetries(builder.clock, builder.timeLimit);
    Calls calls = new Calls(client, builder.tables, retries);
    RoomMemory memory = new RoomMemory();
    rooms = new DynamoRoomStore(calls, memory);
    rosters = new DynamoRosterStore(calls, memory);
    MatchReader matchReader = new MatchReader(memory);
    votes = new DynamoVoteStore(calls, memory, rooms, matchReader);
    matches = new DynamoMatchStore(calls, matchReader);
    usernames = new DynamoUsernameStore(calls);
    profiles = new DynamoProfileStore(calls);
    seen = new DynamoSeenStore(calls);
  }

  /** Returns a builder; the client must be set. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a processor of the changes in the streams of these stores' tables.
   *
   * @param reconciliation records the matches that a change implies
   * @param announcements announces recorded matches and changes of rooms
   */
  public StreamProcessor streamProcessor(
      Reconciliation reconciliation, Announcements announcements) {
    return new StreamProcessor(reconciliation, announcements, matches);
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

  @Override
  public MatchFeed matchFeed() {
    return announcements -> {};
  }

  /** Builds stores. Not safe for use by several threads. */
  public static final class Builder {
    private @Nullable DynamoDbClient client;
    private TableNames tables = TableNames.defaults();
    private InstantSource clock = Clock.systemUTC();
    private Duration timeLimit = Duration.ofSeconds(4);

    private Builder() {}

    /**
     * Sets the client, which the caller closes. It determines the region, the credentials and the
     * HTTP client; {@link DynamoClients#limit} gives it time limits.
     */
    public Builder client(DynamoDbClient client) {
      this.client = client;
      return this;
    }

    /** Sets the tables' names; {@link TableNames#defaults()} by default. */
    public Builder tables(TableNames tables) {
      this.tables = tables;
      return this;
    }

    /** Sets the clock that time limits are measured by; the system's by default. */
    public Builder clock(InstantSource clock) {
      this.clock = clock;
      return this;
    }

    /**
     * Sets how long one operation of a store may take, retries included; 4 seconds by default.
     * Choose less where several operations share a deadline: an authentication trigger has 5
     * seconds.
     */
    public Builder timeLimit(Duration timeLimit) {
      this.timeLimit = timeLimit;
      return this;
    }

    /**
     * Returns the stores. No call is made yet.
     *
     * @throws IllegalStateException if there is no client
     */
    public DynamoStores build() {
      if (client == null) {
        throw new IllegalStateException("stores on DynamoDB need a client");
      }
      return new DynamoStores(this, client);
    }
  }
}
