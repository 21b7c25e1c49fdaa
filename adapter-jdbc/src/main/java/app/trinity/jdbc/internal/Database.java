package app.trinity.jdbc.internal;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/**
 * The database, as the stores use it: reads, single changes and transactions, each within a time
 * limit. A conflict is tried again; every other failure is told as what it means for the operation.
 *
 * <p>Safe for use by several threads. Where only one transaction at a time can write, the writers
 * of this process wait for each other here, in the order in which they came, and not in the
 * database.
 */
public final class Database {
  private static final int MOST_LOST_CONNECTIONS = 3;

  /** Something to do with the database. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does it. It may be done several times, each time from the start. */
    T in(Session session) throws SQLException;
  }

  private enum Kind {
    READ,
    CHANGE,
    TRANSACTION
  }

  private static final Logger LOGGER = System.getLogger(Database.class.getName());

  private final DataSource dataSource;
  private final Dialect dialect;
  private final Retries retries;
  private final ReentrantLock turn = new ReentrantLock(true);

  /** Returns a database behind a source of connections. */
  public Database(DataSource dataSource, Dialect dialect, Retries retries) {
    this.dataSource = dataSource;
    this.dialect = dialect;
    this.retries = retries;
  }

  /** Returns the dialect. */
  public Dialect dialect() {
    return dialect;
  }

  /**
   * Reads. Each query sees whatever was committed before it began.
   *
   * @throws InfrastructureFailure if the database fails; never {@code MAY_HAVE_HAPPENED}
   */
  public <T> T read(String what, Work<T> work) {
    return run(Kind.READ, what, work);
  }

  /**
   * Changes something by a single statement, which may be followed by queries.
   *
   * @throws InfrastructureFailure if the database fails
   */
  public <T> T change(String what, Work<T> work) {
    return run(dialect.writersTakeTurns() ? Kind.TRANSACTION : Kind.CHANGE, what, work);
  }

  /**
   * Makes several changes in one transaction. A query sees what was committed before it began, and
   * what the transaction itself has done.
   *
   * @throws InfrastructureFailure if the database fails
   */
  public <T> T transact(String what, Work<T> work) {
    return run(Kind.TRANSACTION, what, work);
  }

  private <T> T run(Kind kind, String what, Work<T> work) {
    Retries.Attempts attempts = retries.begin();
    while (true) {
      Attempt attempt = new Attempt(kind, attempts);
      try {
        return attempt.make(work);
      } catch (SQLException e) {
        Meaning meaning = attempt.meaning(e);
        Effect effect = attempt.effect(meaning);
        String sentence = what + ": " + meaning.sentence();
        if (effect == Effect.MAY_HAVE_HAPPENED || !mayTryAgain(meaning, attempts)) {
          throw new InfrastructureFailure(effect, sentence, e);
        }
        attempts.pauseOrThrow(effect, sentence, e);
      }
    }
  }

  private static boolean mayTryAgain(Meaning meaning, Retries.Attempts attempts) {
    return meaning == Meaning.CONFLICT
        || (meaning == Meaning.LOST && attempts.failed() < MOST_LOST_CONNECTIONS);
  }

  /** One attempt, and how far it has come. */
  private final class Attempt {
    private final Kind kind;
    private final Retries.Attempts attempts;
    private boolean connected;
    private boolean committing;

    Attempt(Kind kind, Retries.Attempts attempts) {
      this.kind = kind;
      this.attempts = attempts;
    }

    <T> T make(Work<T> work) throws SQLException {
      if (kind != Kind.TRANSACTION || !dialect.writersTakeTurns()) {
        return connect(work);
      }
      awaitTurn();
      try {
        return connect(work);
      } finally {
        turn.unlock();
      }
    }

    private void awaitTurn() {
      try {
        if (!turn.tryLock(attempts.timeLeft().toNanos(), TimeUnit.NANOSECONDS)) {
          throw new InfrastructureFailure(Effect.THROTTLED, "others wrote until the time was over");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InfrastructureFailure(Effect.THROTTLED, "others wrote until interrupted", e);
      }
    }

    private <T> T connect(Work<T> work) throws SQLException {
      Connection connection = dataSource.getConnection();
      connected = true;
      try {
        if (!connection.getAutoCommit()) {
          connection.setAutoCommit(true);
        }
        Session session = new Session(connection, dialect, attempts);
        if (kind == Kind.TRANSACTION) {
          return transact(connection, session, work);
        }
        committing = kind == Kind.CHANGE;
        return work.in(session);
      } finally {
        close(connection);
      }
    }

    private <T> T transact(Connection connection, Session session, Work<T> work)
        throws SQLException {
      boolean open = begin(connection);
      try {
        T answer = work.in(session);
        if (!session.isUndone()) {
          committing = true;
          dialect.commit(connection);
          open = false;
        }
        return answer;
      } finally {
        if (open) {
          rollback(connection);
        }
      }
    }

    /**
     * Begins a transaction; true once it is open. One that was refused for a conflict has not
     * begun, and its connection can be used again; of any other failure that is not known.
     */
    private boolean begin(Connection connection) throws SQLException {
      try {
        dialect.begin(connection);
        return true;
      } catch (SQLException e) {
        if (dialect.meaning(e) != Meaning.CONFLICT) {
          rollback(connection);
        }
        throw e;
      }
    }

    Meaning meaning(SQLException e) {
      if (!connected && e instanceof SQLTransientConnectionException && e.getCause() == null) {
        return Meaning.OVERLOADED;
      }
      return e instanceof SQLTimeoutException ? Meaning.OVERLOADED : dialect.meaning(e);
    }

    Effect effect(Meaning meaning) {
      return committing && meaning == Meaning.LOST
          ? Effect.MAY_HAVE_HAPPENED
          : meaning.effectBeforeCommit();
    }
  }

  /** A connection that cannot be rolled back must not be used again with its transaction open. */
  private void rollback(Connection connection) {
    try {
      dialect.rollback(connection);
    } catch (SQLException broken) {
      try {
        dialect.discard(connection);
      } catch (SQLException beyondRepair) {
        broken.addSuppressed(beyondRepair);
      }
    }
  }

  /** What has been committed stays so, whatever becomes of the connection. */
  private static void close(Connection connection) {
    try (connection) {
      if (!connection.isClosed() && !connection.getAutoCommit()) {
        connection.setAutoCommit(true);
      }
    } catch (SQLException broken) {
      LOGGER.log(Level.DEBUG, "a connection broke as it was given back", broken);
    }
  }
}
