package app.trinity.jdbc.outbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears on PostgreSQL of what other processes have put into the outbox. It keeps one connection for
 * itself; where that breaks it takes another one, and the feed meanwhile looks for itself.
 *
 * <p>Safe for use by several threads.
 */
public final class Listener implements AutoCloseable {
  private static final Logger LOGGER = System.getLogger(Listener.class.getName());
  private static final Duration LONGEST_WAIT = Duration.ofMillis(250);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_CLOSING = Duration.ofSeconds(1);

  private final DataSource dataSource;
  private final Runnable heard;
  private final Wakening wakening = new Wakening();
  private volatile boolean closed;
  private @Nullable Thread thread;

  public Listener(DataSource dataSource, Runnable heard) {
    this.dataSource = dataSource;
    this.heard = heard;
  }

  public synchronized void start() {
    Thread listening = Announcer.daemon(this::listen);
    thread = listening;
    listening.start();
  }

  private void listen() {
    while (!closed) {
      try (Connection connection = dataSource.getConnection()) {
        listen(connection);
      } catch (SQLException | RuntimeException e) {
        LOGGER.log(Level.DEBUG, "Listening for matches was interrupted.", e);
      }
      if (!closed) {
        wakening.await(PAUSE);
      }
    }
  }

  private void listen(Connection connection) throws SQLException {
    connection.setAutoCommit(true);
    PGConnection postgres = connection.unwrap(PGConnection.class);
    execute(connection, "listen " + Outbox.CHANNEL);
    try {
      // Something may have been recorded while nobody listened.
      heard.run();
      while (!closed) {
        PGNotification[] notifications = postgres.getNotifications((int) LONGEST_WAIT.toMillis());
        if (notifications != null && notifications.length > 0) {
          heard.run();
        }
      }
    } finally {
      execute(connection, "unlisten " + Outbox.CHANNEL);
    }
  }

  private static void execute(Connection connection, String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      boolean unused = statement.execute(command);
    }
  }

  @Override
  public void close() {
    closed = true;
    wakening.wake();
    Thread listening;
    synchronized (this) {
      listening = thread;
    }
    if (listening != null) {
      try {
        listening.join(LONGEST_CLOSING.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
