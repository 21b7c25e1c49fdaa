package app.trinity.feed;

import app.trinity.account.UserId;
import app.trinity.match.Announcements;
import app.trinity.match.Match;
import app.trinity.match.spi.MatchFeed;
import app.trinity.match.spi.Notification;
import app.trinity.room.RoomChange;
import java.lang.System.Logger;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadFactory;

/**
 * A match feed within one process (rule MATCH-7): a queue for each person in each room. Stores in
 * memory add each match as they record it; whatever reads a stream or an outbox within the process
 * adds what it has read.
 *
 * <p>Several announcements are made at once, each within a time limit, on threads of the queue's
 * own. One that fails or hangs is tried again after growing pauses (see {@link RetryPolicy}) and
 * then parked, with a warning in the log; the person's later notifications go on, and other
 * people's were never held up. Changes of a room (rule ROOM-13) go the same way, in a queue for
 * each room, but are given up with a warning and not parked: who looks later sees the room as it
 * is. A call that does not react to its interruption keeps its thread until it returns, and until
 * then fails every attempt in its place: it takes one thread for each person and room at most. What
 * is handed on again from the parking place comes after what is waiting.
 *
 * <p><b>Durability.</b> What has not been announced when the process ends is lost here.
 *
 * <p><b>Limits.</b> The last 10,000 parked notifications are kept; one that must go for another is
 * named in the log. Before {@link #connect} nothing is announced and everything waits.
 *
 * <p><b>Thread-safety.</b> Safe for use by several threads. Whoever adds something waits neither
 * for an announcement nor for the log.
 */
public final class AnnouncementQueue implements MatchFeed {
  private final Delivery delivery;

  private AnnouncementQueue(Builder builder, Workers workers) {
    this.delivery =
        new Delivery(
            workers,
            builder.timeLimit,
            builder.retryPolicy,
            builder.atOnce,
            new FeedLog(builder.logger));
  }

  /** Returns a queue with every default. */
  public static AnnouncementQueue create() {
    return builder().build();
  }

  /** Returns a builder that starts from the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public void connect(Announcements announcements) {
    delivery.connect(announcements);
  }

  /**
   * Takes over the duty to announce a match to each of its users. Returns at once.
   *
   * @param match a recorded match, added after those recorded before it in its room
   */
  public void add(Match match) {
    delivery.add(match.matchedUsers(), match);
  }

  /**
   * Takes over the duty to announce a match to one person. Returns at once.
   *
   * @param user one of the match's users
   * @param match a recorded match, added after those recorded before it in its room
   */
  public void add(UserId user, Match match) {
    delivery.add(Set.of(user), match);
  }

  /**
   * Takes over the duty to announce a change of a room. Returns at once. A change is announced only
   * while the queue is connected and open, for before and afterwards nobody watches a room.
   *
   * @param change a stored change, added after those before it in its room
   */
  public void add(RoomChange change) {
    delivery.add(change);
  }

  /** Returns the notifications put aside because they failed too often, the oldest first. */
  public List<ParkedNotification> parked() {
    return delivery.parked();
  }

  /**
   * Hands on again whatever is parked, with as many attempts as at first.
   *
   * @return the number of notifications that were parked
   */
  public int redeliverParked() {
    return delivery.redeliverParked();
  }

  @Override
  public List<Notification> close(Duration limit) {
    return delivery.close(limit);
  }

  /** Builds an {@link AnnouncementQueue}. Not safe for use by several threads. */
  public static final class Builder {
    private static final Logger LOGGER = System.getLogger(AnnouncementQueue.class.getName());

    private RetryPolicy retryPolicy = RetryPolicy.defaults();
    private Duration timeLimit = Duration.ofSeconds(5);
    private int atOnce = 16;
    private ThreadFactory threads = WorkerThreads::daemon;
    private Logger logger = LOGGER;

    private Builder() {}

    /**
     * Sets how a notification that fails is tried again; {@link RetryPolicy#defaults} by default.
     */
    public Builder retryPolicy(RetryPolicy retryPolicy) {
      this.retryPolicy = retryPolicy;
      return this;
    }

    /**
     * Sets the time limit of one announcement: one that has not returned by then is interrupted and
     * counts as failed. 5 seconds by default.
     *
     * @throws IllegalArgumentException if the limit is not positive
     */
    public Builder timeLimit(Duration timeLimit) {
      if (timeLimit.isNegative() || timeLimit.isZero()) {
        throw new IllegalArgumentException("An announcement needs a positive time limit.");
      }
      this.timeLimit = timeLimit;
      return this;
    }

    /**
     * Sets the number of announcements made at once; 16 by default.
     *
     * @throws IllegalArgumentException if the number is less than 1
     */
    public Builder atOnce(int announcements) {
      if (announcements < 1) {
        throw new IllegalArgumentException("One announcement is made at a time at least.");
      }
      this.atOnce = announcements;
      return this;
    }

    /**
     * Sets what makes the threads: one for each announcement under way, and one that watches the
     * time. Daemon threads named {@code trinity-match-feed} by default.
     */
    public Builder threads(ThreadFactory threads) {
      this.threads = threads;
      return this;
    }

    /**
     * Sets where an operator is told of notifications that were parked or left; the JDK's logger
     * named after {@link AnnouncementQueue} by default.
     */
    public Builder logger(Logger logger) {
      this.logger = logger;
      return this;
    }

    /** Returns a queue that is not connected yet. */
    public AnnouncementQueue build() {
      return new AnnouncementQueue(this, new WorkerThreads(threads));
    }

    AnnouncementQueue build(Workers workers) {
      return new AnnouncementQueue(this, workers);
    }
  }
}
