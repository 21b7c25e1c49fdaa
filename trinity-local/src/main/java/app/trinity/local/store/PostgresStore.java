package app.trinity.local.store;

import app.trinity.InfrastructureFailure;
import app.trinity.jdbc.SchemaMismatch;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;

/** Games on a PostgreSQL server of somebody's own. */
public final class PostgresStore {
  private static final String AN_ADDRESS = "jdbc:postgresql://localhost/trinity";
  private static final int CONNECTIONS = 10;
  private static final int SECONDS_TO_CONNECT = 5;
  private static final int SECONDS_OF_SILENCE = 15;
  private static final String NO_FORGOTTEN_TRANSACTION =
      "-c idle_in_transaction_session_timeout=10s";

  /** The driver logs addresses that it cannot read, with whatever is in them. */
  private static final Logger DRIVERS_LOG = Logger.getLogger("org.postgresql");

  private PostgresStore() {}

  /**
   * Connects, and brings the tables up to date.
   *
   * @param address as JDBC has it; it may name a user and a password, which are told to nobody
   * @throws UnusableStore if games cannot be kept there
   */
  public static HomeStores open(String address) throws UnusableStore {
    DRIVERS_LOG.setLevel(Level.OFF);
    PGSimpleDataSource source = source(address);
    try (Connection connection = source.getConnection()) {
      if (!takesWrites(connection)) {
        throw new UnusableStore(
            "PostgreSQL takes no writes at " + place(source) + ": it is a copy.");
      }
    } catch (SQLException e) {
      throw new UnusableStore(sentence(e, place(source)));
    }
    try {
      return JdbcHomeStores.open(source, CONNECTIONS, PostgresStore::takesWrites, () -> {});
    } catch (SchemaMismatch | InfrastructureFailure e) {
      SQLException said = cause(e);
      throw new UnusableStore(
          said == null ? String.valueOf(e.getMessage()) : sentence(said, place(source)));
    }
  }

  private static PGSimpleDataSource source(String address) throws UnusableStore {
    if (Driver.parseURL(address, null) == null) {
      throw new UnusableStore(
          "--database is no address of PostgreSQL's as JDBC has it, such as " + AN_ADDRESS + ".");
    }
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(address);
    source.setConnectTimeout(SECONDS_TO_CONNECT);
    source.setTcpKeepAlive(true);
    if (source.getSocketTimeout() == 0) {
      source.setSocketTimeout(SECONDS_OF_SILENCE);
    }
    if (source.getOptions() == null) {
      source.setOptions(NO_FORGOTTEN_TRANSACTION);
    }
    return source;
  }

  private static boolean takesWrites(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery("select pg_is_in_recovery()")) {
      return answer.next() && !answer.getBoolean(1);
    }
  }

  /** The server and the database, without whatever else the address says. */
  private static String place(PGSimpleDataSource source) {
    return source.getServerNames()[0]
        + ":"
        + (source.getPortNumbers()[0] == 0 ? 5432 : source.getPortNumbers()[0])
        + (source.getDatabaseName() == null ? "" : "/" + source.getDatabaseName());
  }

  private static String sentence(SQLException failure, String place) {
    String state = String.valueOf(failure.getSQLState());
    if (state.startsWith("08")) {
      return "PostgreSQL cannot be reached at " + place + ". Check --database and the network.";
    }
    if (state.startsWith("28")) {
      return "PostgreSQL refuses the user or the password for " + place + ". Check --database.";
    }
    if (state.equals("3D000")) {
      return "PostgreSQL has no database " + place + ". Create it, or correct --database.";
    }
    if (state.equals("42501")) {
      return "PostgreSQL lets this user make no tables in "
          + place
          + ". Let them, or take another.";
    }
    return "PostgreSQL cannot be used at " + place + ", and gives the code " + state + ".";
  }

  private static @Nullable SQLException cause(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException said) {
        return said;
      }
    }
    return null;
  }
}
