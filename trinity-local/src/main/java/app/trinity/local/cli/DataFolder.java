package app.trinity.local.cli;

import app.trinity.local.auth.Tokens;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/** The folder in which a home edition that outlives its process keeps its things. */
final class DataFolder {
  private static final String KEY_FILE = "token-key";
  private static final String LOCK_FILE = "lock";

  /** What Linux and macOS say in English. */
  private static final String FULL = "No space left";

  private final Path folder;

  private DataFolder(Path folder) {
    this.folder = folder;
  }

  /** Opens the folder, which is made for the owner alone if it is missing. */
  static DataFolder at(Path folder) throws CannotStart {
    try {
      make(folder.toAbsolutePath());
    } catch (IOException e) {
      throw new CannotStart("The folder " + folder + " cannot be made. Name another with --data.");
    }
    return new DataFolder(folder);
  }

  private static void make(Path folder) throws IOException {
    Path parent = folder.getParent();
    if (parent == null || Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      return;
    }
    Files.createDirectories(parent);
    if (Files.getFileStore(parent).supportsFileAttributeView("posix")) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(folder);
    }
  }

  /** The file in which a folder keeps games. */
  static Path games(Path folder) {
    return folder.resolve("trinity.db");
  }

  /** The file in which a folder keeps the secret that signs the guests' tokens. */
  static Path key(Path folder) {
    return folder.resolve(KEY_FILE);
  }

  /** The file in which games are kept. */
  Path games() {
    return games(folder);
  }

  /** Where DynamoDB Local keeps its tables. */
  Path tables() {
    return folder.resolve("dynamodb");
  }

  /**
   * Keeps every other server away from the folder, until what is returned is closed or the process
   * ends, however it ends.
   */
  Closeable claim() throws CannotStart {
    try {
      FileChannel file =
          FileChannel.open(
              folder.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (isLocked(file)) {
        return file;
      }
      file.close();
    } catch (IOException e) {
      throw new CannotStart(
          "The folder " + folder + " cannot be written to. Name another with --data.");
    }
    throw new CannotStart(
        "Another Trinity is using " + folder + ". Stop it, or name another folder with --data.");
  }

  private static boolean isLocked(FileChannel file) throws IOException {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException withinThisProcess) {
      return false;
    }
  }

  /** The secret that signs the guests' tokens, made at the first start, for the owner's eyes. */
  byte[] tokenKey() throws CannotStart {
    Path file = key(folder);
    try {
      if (Files.notExists(file)) {
        write(file);
      }
      byte[] key = Files.readAllBytes(file);
      if (key.length < Tokens.KEY_BYTES) {
        throw new CannotStart("The key in " + file + " is damaged. Delete it and start again.");
      }
      return key;
    } catch (IOException e) {
      if (String.valueOf(e.getMessage()).contains(FULL)) {
        throw new CannotStart(
            "The disk is full: "
                + file
                + " cannot be written. Make room, or name another folder with --data.");
      }
      throw new CannotStart(
          "The key in " + file + " cannot be read. Look at who owns it, or use --data.");
    }
  }

  /** Written beside and moved into place, so that a half-written key is never read. */
  private void write(Path file) throws IOException {
    byte[] key = new byte[Tokens.KEY_BYTES];
    new SecureRandom().nextBytes(key);
    Path beside = Files.createTempFile(folder, KEY_FILE, ".new");
    if (Files.getFileStore(beside).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rw-------"));
    }
    try {
      Files.write(beside, key, StandardOpenOption.SYNC);
      Files.move(beside, file);
    } catch (FileAlreadyExistsException another) {
      // Servers that share a database may share the folder, too: the first one's key is for all.
    } finally {
      boolean unused = Files.deleteIfExists(beside);
    }
  }

  @Override
  public String toString() {
    return folder.toString();
  }
}
