package app.trinity.local.store;

import app.trinity.jdbc.SchemaMismatch;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What is wrong with a file of games, in sentences, by SQLite's result codes. */
final class SqliteTrouble {
  private static final int PERMISSION = 3;
  private static final int BUSY = 5;
  private static final int LOCKED = 6;
  private static final int READ_ONLY = 8;
  private static final int IO_ERROR = 10;
  private static final int CORRUPT = 11;
  private static final int FULL = 13;
  private static final int CANNOT_OPEN = 14;
  private static final int NOT_A_DATABASE = 26;
  private static final int PRIMARY = 0xff;

  private SqliteTrouble() {}

  static UnusableStore damaged(Path file) {
    return new UnusableStore(
        "The games in " + file + " are damaged. Put a backup in its place, or move it away.");
  }

  static UnusableStore isThere(Path copy) {
    return new UnusableStore(copy + " exists already. Name a file that does not.");
  }

  static UnusableStore withTables(Path file, SchemaMismatch mismatch) {
    int code = code(mismatch);
    return code == 0
        ? new UnusableStore("The games in " + file + " cannot be used: " + mismatch.getMessage())
        : with(file, mismatch, true);
  }

  static UnusableStore with(Path file, IOException failure) {
    return String.valueOf(failure.getMessage()).contains("No space left") ? full(file) : shut(file);
  }

  static UnusableStore with(Path file, Exception failure, boolean hasRoom) {
    return switch (code(failure)) {
      case CORRUPT, NOT_A_DATABASE -> damaged(file);
      case FULL -> full(file);
      case PERMISSION, READ_ONLY, CANNOT_OPEN -> hasRoom ? shut(file) : full(file);
      case IO_ERROR -> hasRoom ? broken(file) : full(file);
      case BUSY, LOCKED ->
          new UnusableStore(file + " is in use by another program. Stop that, and start again.");
      default -> new UnusableStore(file + " cannot be used: " + failure.getMessage());
    };
  }

  static UnusableStore ofCopying(Path file, Path copy, SQLException failure, boolean hasRoom) {
    return switch (code(failure)) {
      case CORRUPT, NOT_A_DATABASE -> damaged(file);
      case FULL, IO_ERROR -> hasRoom && code(failure) == IO_ERROR ? broken(copy) : full(copy);
      default -> with(file, failure, hasRoom);
    };
  }

  static boolean isBusy(SQLException failure) {
    int code = code(failure);
    return code == BUSY || code == LOCKED;
  }

  private static UnusableStore full(Path file) {
    return new UnusableStore(
        "The disk is full: " + file + " cannot be written. Make room, or name another place.");
  }

  private static UnusableStore shut(Path file) {
    return new UnusableStore(
        file + " cannot be opened and written. Look at who owns it, or name another place.");
  }

  private static UnusableStore broken(Path file) {
    return new UnusableStore(
        "Reading or writing " + file + " failed. Look at its disk, or name another place.");
  }

  /** SQLite's result code, without its details; 0 if SQLite said nothing. */
  private static int code(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException said && said.getErrorCode() != 0) {
        return said.getErrorCode() & PRIMARY;
      }
    }
    return 0;
  }
}
