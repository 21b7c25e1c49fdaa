package app.trinity.operator.zips;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import com.google.common.io.Files;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;

/**
 * The size and the hash of a zip.
 *
 * @param bytes its size
 * @param hash its SHA-256
 */
public record ZipFacts(long bytes, HashCode hash) {
  /**
   * Reads a zip.
   *
   * @throws IOException if it cannot be read
   */
  public static ZipFacts of(Path zip) throws IOException {
    return new ZipFacts(
        java.nio.file.Files.size(zip), Files.asByteSource(zip.toFile()).hash(Hashing.sha256()));
  }

  /** Returns the hash in hexadecimal, as {@code sha256sum} prints it. */
  public String hex() {
    return hash.toString();
  }

  /** Returns the hash in Base64, as Lambda shows it. */
  public String base64() {
    return Base64.getEncoder().encodeToString(hash.asBytes());
  }
}
