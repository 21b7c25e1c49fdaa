package app.trinity.local.store;

import app.trinity.jdbc.SchemaMismatch;
import app.trinity.jdbc.SqliteFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Games in a SQLite file, whose write-ahead log is written through at every commit: what has been
 * answered survives the death of the process and the loss of power.
 */
public final class FileStore {
  private static final int CONNECTIONS = 8;

  /** What a vote or a room writes is far less. */
  private static final long ENOUGH_ROOM_BYTES = 256 * 1024;

  /** Writes a page, as every commit does, and changes nothing. */
  private static final String A_WRITE = "pragma user_version = 0";

  private FileStore() {}

  /**
   * Opens the file, which is made for the owner's eyes if it is missing, after a look at whether it
   * is damaged and takes what is written.
   *
   * @param claim what keeps other processes away from the file; closed with the stores
   * @throws UnusableStore if games cannot be kept there; the claim is left as it is
   */
  public static HomeStores open(Path file, Closeable claim) throws UnusableStore {
    try {
      if (Files.notExists(file)) {
        make(file);
      }
      DataSource source = SqliteFile.at(file);
      try (Connection connection = source.getConnection()) {
        requireWhole(connection, file);
        write(connection);
      }
      return JdbcHomeStores.open(
          source, CONNECTIONS, connection -> takesWrites(connection, file), claim);
    } catch (IOException e) {
      throw SqliteTrouble.with(file, e);
    } catch (SchemaMismatch e) {
      throw SqliteTrouble.withTables(file, e);
    } catch (SQLException | RuntimeException e) {
      throw SqliteTrouble.with(file, e, hasRoom(file));
    }
  }

  private static void make(Path file) throws IOException {
    if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(file);
    }
  }

  private static void requireWhole(Connection connection, Path file)
      throws SQLException, UnusableStore {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("pragma quick_check(1)")) {
      if (!found.next() || !found.getString(1).equals("ok")) {
        throw SqliteTrouble.damaged(file);
      }
    }
  }

  private static void write(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      boolean unused = statement.execute(A_WRITE);
    }
  }

  private static boolean takesWrites(Connection connection, Path file) throws SQLException {
    if (Files.notExists(file) || !hasRoom(file)) {
      return false;
    }
    try {
      write(connection);
      return true;
    } catch (SQLException e) {
      if (SqliteTrouble.isBusy(e)) {
        return true;
      }
      throw e;
    }
  }

  private static boolean hasRoom(Path file) {
    try {
      return Files.getFileStore(file.toAbsolutePath().getParent()).getUsableSpace()
          >= ENOUGH_ROOM_BYTES;
    } catch (IOException unknown) {
      return true;
    }
  }

  /**
   * Copies the games as they are at one moment, while a server may be writing to them. The copy is
   * for the owner's eyes, and is there under its name only once it is whole and on the disk.
   *
   * @throws UnusableStore if there are no games, or the copy exists already or cannot be written
   */
  public static void backUp(Path file, Path copy) throws UnusableStore {
    if (!Files.isRegularFile(file)) {
      throw new UnusableStore(
          "There are no games to back up: " + file + " is missing. Name its folder with --data.");
    }
    if (Files.exists(copy, LinkOption.NOFOLLOW_LINKS)) {
      throw SqliteTrouble.isThere(copy);
    }
    Path folder = copy.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new UnusableStore("There is no folder " + folder + " to write the backup into.");
    }
    try {
      copyInto(Files.createTempFile(folder, ".trinity-backup", ".new"), file, copy);
    } catch (FileAlreadyExistsException e) {
      throw SqliteTrouble.isThere(copy);
    } catch (NoSuchFileException e) {
      throw new UnusableStore("The backup " + copy + " was taken away while it was written.");
    } catch (IOException e) {
      throw SqliteTrouble.with(copy, e);
    } catch (SQLException e) {
      throw SqliteTrouble.ofCopying(file, copy, e, hasRoom(copy));
    }
  }

  private static void copyInto(Path beside, Path file, Path copy) throws SQLException, IOException {
    try {
      try (Connection connection = SqliteFile.at(file).getConnection();
          PreparedStatement statement = connection.prepareStatement("vacuum into ?")) {
        statement.setString(1, beside.toString());
        boolean unused = statement.execute();
      }
      try (FileChannel written = FileChannel.open(beside, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      Files.move(beside, copy);
    } finally {
      boolean unused = Files.deleteIfExists(beside);
    }
  }
}
