package app.trinity.local.cli;

import app.trinity.local.auth.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/** The folder in which a home edition that outlives its process keeps its things. */
final class DataFolder {
  private static final String KEY_FILE = "token-key";

  private final Path folder;

  private DataFolder(Path folder) {
    this.folder = folder;
  }

  static DataFolder at(Path folder) throws CannotStart {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new CannotStart("The folder " + folder + " cannot be made. Name another with --data.");
    }
    return new DataFolder(folder);
  }

  /** Where DynamoDB Local keeps its tables. */
  Path tables() {
    return folder.resolve("dynamodb");
  }

  /** The secret that signs the guests' tokens, made at the first start, for the owner's eyes. */
  byte[] tokenKey() throws CannotStart {
    Path file = folder.resolve(KEY_FILE);
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
    Files.write(beside, key, StandardOpenOption.SYNC);
    Files.move(beside, file);
  }
}
