package app.trinity.jdbc.internal;

import java.sql.SQLException;

/** Reads SQLite's result codes. */
final class SqliteErrors {
  private static final int ERROR = 1;
  private static final String NO_TRANSACTION = "no transaction is active";
  private static final int BUSY = 5;
  private static final int LOCKED = 6;
  private static final int IO_ERROR = 10;
  private static final int INTERRUPTED = 9;
  private static final int WAL_LOCKING = 15;
  private static final int PRIMARY = 0xff;

  private SqliteErrors() {}

  /** Returns whether a rollback failed because nothing was left to be rolled back. */
  static boolean saysNoTransaction(SQLException e) {
    return e.getErrorCode() == ERROR && String.valueOf(e.getMessage()).contains(NO_TRANSACTION);
  }

  static Meaning meaning(SQLException e) {
    return switch (e.getErrorCode() & PRIMARY) {
      case BUSY, LOCKED, WAL_LOCKING -> Meaning.CONFLICT;
      case INTERRUPTED -> Meaning.OVERLOADED;
      // Of a commit that could not be written through, nobody knows what a restart will find.
      case 0, IO_ERROR -> Meaning.LOST;
      default -> Meaning.REFUSED;
    };
  }
}
