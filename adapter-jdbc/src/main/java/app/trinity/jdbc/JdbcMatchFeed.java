package app.trinity.jdbc;

import app.trinity.InfrastructureFailure;
import app.trinity.feed.ParkedNotification;
import app.trinity.jdbc.internal.Database;
import app.trinity.jdbc.outbox.Dispatch;
import app.trinity.jdbc.outbox.FeedPolicy;
import app.trinity.jdbc.outbox.Listener;
import app.trinity.jdbc.outbox.Outbox;
import app.trinity.jdbc.outbox.Wakening;
import app.trinity.match.Announcements;
import app.trinity.match.spi.MatchFeed;
import app.trinity.match.spi.Notification;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The match feed on SQL (rule MATCH-7): an outbox that is written in the transaction that records a
 * match, and a thread in each connected process that announces what is in it.
 *
 * <p><b>Delivery.</b> The processes share the work: each leases some of what is due, announces it,
 * and deletes it; what a dying process had leased is announced by another one when the lease is
 * over. So everybody is told at least once, and of a room's matches in the order in which they were
 * recorded. What fails is tried again after growing pauses, a dozen times, and then parked in the
 * outbox, with a warning in the log; the person's later announcements go on, and other people's
 * were never held up.
 *
 * <p><b>Changes of rooms</b> (rule ROOM-13) go the same way, each written in the transaction that
 * makes it and told once, for whoever watches the room. One made by a process whose feed is not
 * connected, or is closed, is not told, and one that fails too often is given up, with a warning in
 * the log: whoever asks later gets the room as it is.
 *
 * <p><b>Waking.</b> A match recorded by this process wakes its feed at once; on PostgreSQL so does
 * one recorded by another process, by {@code NOTIFY}. The feed also polls every second, so that a
 * lost message delays an announcement and loses nothing.
 *
 * <p><b>Thread-safety.</b> Safe for use by several threads. The database is used by one thread of
 * the feed's own, which holds no transaction open while something is announced.
 */
public final class JdbcMatchFeed implements MatchFeed {
  private static final Logger LOGGER = System.getLogger(JdbcMatchFeed.class.getName());
  private static final int MOST_SHOWN = 10_000;
  private static final int MOST_RETURNED = 1_000;

  private final Database database;
  private final Outbox outbox;
  private final FeedPolicy policy;
  private final Wakening wakening = new Wakening();
  private final @Nullable Listener listener;
  private @Nullable Dispatch dispatch;
  private boolean closed;

  /**
   * Creates a feed.
   *
   * @param listenOn where to listen for other processes; null to poll only
   */
  JdbcMatchFeed(
      Database database, Outbox outbox, FeedPolicy policy, @Nullable DataSource listenOn) {
    this.database = database;
    this.outbox = outbox;
    this.policy = policy;
    listener = listenOn == null ? null : new Listener(listenOn, wakening::wake);
  }

  @Override
  public synchronized void connect(Announcements announcements) {
    if (dispatch != null) {
      throw new IllegalStateException("A match feed serves one engine: it is connected already.");
    }
    dispatch = new Dispatch(database, outbox, policy, wakening, announcements);
    if (closed) {
      return;
    }
    dispatch.start();
    if (listener != null) {
      listener.start();
    }
  }

  /** Returns whether the feed has somebody to tell of changes of rooms. */
  synchronized boolean isConnected() {
    return dispatch != null && !closed;
  }

  /** Makes the feed check at once whether something is due. */
  void wake() {
    wakening.wake();
  }

  /** Returns the announcements that were parked because they failed too often, the oldest first. */
  public List<ParkedNotification> parked() {
    return database
        .read("reading what is parked", session -> outbox.parked(session, MOST_SHOWN))
        .stream()
        .flatMap(entry -> parked(entry).stream())
        .toList();
  }

  private static Optional<ParkedNotification> parked(Outbox.Entry entry) {
    return entry
        .announcement()
        .notification()
        .map(
            one ->
                new ParkedNotification(
                    one.user(), one.match(), entry.failures(), entry.failure().orElse("")));
  }

  /**
   * Makes whatever is parked due again, with as many attempts as at first.
   *
   * @return the number of announcements that were parked
   */
  public int redeliverParked() {
    int parked = database.transact("handing on what is parked", outbox::unpark);
    wake();
    return parked;
  }

  /**
   * {@inheritDoc}
   *
   * <p>What is left stays in the outbox, where another process or this program's next start
   * announces it. It is returned whichever process is to announce it, a thousand at the most; if
   * the database fails, nothing is returned, and the log says so.
   */
  @Override
  public List<Notification> close(Duration limit) {
    Dispatch connected;
    synchronized (this) {
      connected = closed ? null : dispatch;
      closed = true;
    }
    if (connected != null) {
      connected.close(limit);
    }
    if (listener != null) {
      listener.close();
    }
    return left(connected != null);
  }

  private List<Notification> left(boolean connected) {
    try {
      List<Notification> left =
          database
              .read("reading what is left", session -> outbox.ofMatches(session, MOST_RETURNED))
              .stream()
              .flatMap(entry -> entry.announcement().notification().stream())
              .toList();
      if (connected && !left.isEmpty()) {
        LOGGER.log(Level.INFO, "{0} notifications wait in the database.", left.size());
      }
      return left;
    } catch (InfrastructureFailure e) {
      LOGGER.log(Level.WARNING, "Nobody knows which notifications wait in the database.", e);
      return List.of();
    }
  }
}
