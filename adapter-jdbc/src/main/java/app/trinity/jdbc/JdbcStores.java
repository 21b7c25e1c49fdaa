package app.trinity.jdbc;

import app.trinity.account.spi.ProfileStore;
import app.trinity.account.spi.UsernameStore;
import app.trinity.discovery.spi.SeenStore;
import app.trinity.feed.RetryPolicy;
import app.trinity.jdbc.internal.Database;
import app.trinity.jdbc.internal.Dialect;
import app.trinity.jdbc.internal.Retries;
import app.trinity.jdbc.internal.RetryPause;
import app.trinity.jdbc.outbox.FeedPolicy;
import app.trinity.jdbc.outbox.Outbox;
import app.trinity.match.spi.MatchStore;
import app.trinity.match.spi.Notification;
import app.trinity.room.spi.RoomStore;
import app.trinity.room.spi.RosterStore;
import app.trinity.spi.Stores;
import app.trinity.vote.spi.VoteStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The stores on SQL.
 *
 * <p><b>Durability.</b> What a method stored is committed when it returns, whichever process reads
 * it next. A room's facts and its rounds of titles, which never change, may be remembered by the
 * process; nothing else is.
 *
 * <p><b>Expiry.</b> A room is unknown from 24 hours after its time is over (rule ROOM-3), and
 * deleted by a sweep an hour later. Matches, usernames, profiles and the last 5,000 films and
 * series that each person has marked as seen are kept for good.
 *
 * <p><b>Limits.</b> Times from 1677 to 2262. PostgreSQL keeps no text with the character U+0000.
 *
 * <p><b>Thread-safety.</b> Safe for use by several threads, and by several processes on one
 * database. Closing the stores does not close the source of connections; close it after them.
 */
public final class JdbcStores implements Stores {
  private final RoomStore rooms;
  private final RosterStore rosters;
  private final VoteStore votes;
  private final MatchStore matches;
  private final UsernameStore usernames;
  private final ProfileStore profiles;
  private final SeenStore seen;
  private final JdbcMatchFeed matchFeed;
  private final ExpirySweep sweep;

  private JdbcStores(Builder builder, DataSource dataSource, Dialect dialect) {
    Retries retries = new Retries(builder.clock, builder.timeLimit, builder.random, builder.pause);
    Database database = new Database(dataSource, dialect, retries);
    Outbox outbox = new Outbox(dialect);
    boolean listening = builder.listening && dialect == Dialect.POSTGRESQL;
    matchFeed = new JdbcMatchFeed(database, outbox, builder.policy, listening ? dataSource : null);
    rooms = new JdbcRoomStore(database, new RememberedRooms(), builder.clock);
    rosters = new JdbcRosterStore(database, outbox, matchFeed, builder.clock);
    votes = new JdbcVoteStore(database, builder.clock);
    matches = new JdbcMatchStore(database, outbox, matchFeed::wake, builder.clock);
    usernames = new JdbcUsernameStore(database);
    profiles = new JdbcProfileStore(database);
    seen = new JdbcSeenStore(database);
    sweep = new ExpirySweep(database, builder.clock);
    builder.sweepInterval.ifPresent(sweep::every);
  }

  /** Returns a builder. A source of connections is required; the rest has defaults. */
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
  public JdbcMatchFeed matchFeed() {
    return matchFeed;
  }

  /**
   * Deletes rooms that have been forgotten for an hour, up to a thousand; so does the sweep in the
   * background. Several processes may sweep at once.
   *
   * @return how many rooms this call deleted
   * @throws app.trinity.InfrastructureFailure if the database fails; the call may be repeated
   */
  public int sweep() {
    return sweep.run();
  }

  /**
   * Announces the matches that are due, and stops the feed and the sweep. What is left stays in the
   * database, where another process or the next start announces it. Closing again announces
   * nothing. The source of connections stays open.
   */
  @Override
  public List<Notification> close(Duration limit) {
    sweep.close();
    return matchFeed.close(limit);
  }

  /** Builds {@link JdbcStores}. Not safe for use by several threads. */
  public static final class Builder {
    private @Nullable DataSource dataSource;
    private InstantSource clock = Clock.systemUTC();
    private Duration timeLimit = Duration.ofSeconds(4);
    private RandomGenerator random = new SecureRandom();
    private RetryPause pause = RetryPause.sleeping();
    private FeedPolicy policy = FeedPolicy.defaults();
    private boolean listening = true;
    private boolean migrating;
    private Optional<Duration> sweepInterval = Optional.of(Duration.ofMinutes(10));

    private Builder() {}

    /**
     * Sets the source of connections: a pool of at least three, to PostgreSQL's primary server or
     * to a SQLite file. It must not take part in transactions that the application began.
     */
    public Builder dataSource(DataSource dataSource) {
      this.dataSource = dataSource;
      return this;
    }

    /**
     * Sets the clock by which rooms are forgotten and retries are limited; the system's by default.
     */
    public Builder clock(InstantSource clock) {
      this.clock = clock;
      return this;
    }

    /**
     * Sets how long one operation of a store may take, its retries included; 4 seconds by default.
     */
    public Builder timeLimit(Duration timeLimit) {
      this.timeLimit = timeLimit;
      return this;
    }

    /**
     * Sets the source of randomness for the pauses between attempts; a {@link SecureRandom} by
     * default.
     */
    public Builder random(RandomGenerator random) {
      this.random = random;
      return this;
    }

    /**
     * Sets whether {@link #build} creates the tables and brings them up to date ({@link
     * JdbcSchema#migrate}); by default it only checks them.
     */
    public Builder migrate(boolean migrate) {
      this.migrating = migrate;
      return this;
    }

    /** Sets the longest that one announcement of a match may take; 5 seconds by default. */
    public Builder announcementTimeLimit(Duration limit) {
      policy = policy.withTimeLimit(limit);
      return this;
    }

    /** Sets how an announcement that fails is tried again, and when it is parked. */
    public Builder retryPolicy(RetryPolicy retryPolicy) {
      policy = policy.withRetryPolicy(retryPolicy);
      return this;
    }

    /**
     * Sets how often the match feed looks for matches that it has not been told of; each second by
     * default.
     */
    public Builder pollInterval(Duration interval) {
      policy = policy.withPollInterval(interval);
      return this;
    }

    /**
     * Sets whether the match feed listens on PostgreSQL for matches that other processes have
     * recorded, which keeps a connection; true by default. Where connections are shared between
     * transactions (PgBouncer in its transaction mode) it receives nothing, and polls only.
     */
    public Builder listen(boolean listen) {
      this.listening = listen;
      return this;
    }

    /** Sets how often forgotten rooms are deleted; every ten minutes by default. */
    public Builder sweepEvery(Duration interval) {
      this.sweepInterval = Optional.of(interval);
      return this;
    }

    /** Switches the background sweep off: only {@link JdbcStores#sweep} deletes forgotten rooms. */
    public Builder withoutSweep() {
      this.sweepInterval = Optional.empty();
      return this;
    }

    Builder pause(RetryPause pause) {
      this.pause = pause;
      return this;
    }

    Builder policy(FeedPolicy policy) {
      this.policy = policy;
      return this;
    }

    /**
     * Builds the stores, after checking the tables.
     *
     * @throws IllegalStateException if the source of connections is missing
     * @throws IllegalArgumentException if the database is neither PostgreSQL nor SQLite
     * @throws SchemaMismatch if the tables are not those that this program works with
     * @throws app.trinity.InfrastructureFailure if the database cannot be reached
     */
    public JdbcStores build() {
      if (dataSource == null) {
        throw new IllegalStateException("Stores on SQL need a DataSource.");
      }
      Dialect dialect = JdbcSchema.dialect(dataSource);
      JdbcSchema schema = JdbcSchema.of(dataSource, dialect);
      if (migrating) {
        schema.migrate();
      } else {
        schema.check();
      }
      return new JdbcStores(this, dataSource, dialect);
    }
  }
}
