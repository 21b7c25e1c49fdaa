package app.trinity.jdbc.internal;

import java.sql.SQLException;

/** Reads PostgreSQL's error codes (its documentation's appendix A). */
final class PostgresErrors {
  private static final String STATEMENT_COMPLETION_UNKNOWN = "40003";
  private static final String DISK_FULL = "53100";
  private static final String LOCK_NOT_AVAILABLE = "55P03";
  private static final String QUERY_CANCELED = "57014";
  private static final String CANNOT_CONNECT_NOW = "57P03";

  private PostgresErrors() {}

  static Meaning meaning(SQLException e) {
    String state = e.getSQLState();
    if (state == null || state.length() < 2) {
      return Meaning.LOST;
    }
    return switch (state) {
      case STATEMENT_COMPLETION_UNKNOWN -> Meaning.LOST;
      case LOCK_NOT_AVAILABLE -> Meaning.CONFLICT;
      case QUERY_CANCELED, CANNOT_CONNECT_NOW -> Meaning.OVERLOADED;
      case DISK_FULL -> Meaning.REFUSED;
      default -> byClass(state.substring(0, 2));
    };
  }

  private static Meaning byClass(String stateClass) {
    return switch (stateClass) {
      case "40" -> Meaning.CONFLICT;
      case "53" -> Meaning.OVERLOADED;
      // A connection's failure; an operator's shutdown or a crash; an error of the system or the
      // server's own.
      case "08", "57", "58", "XX" -> Meaning.LOST;
      default -> Meaning.REFUSED;
    };
  }
}
