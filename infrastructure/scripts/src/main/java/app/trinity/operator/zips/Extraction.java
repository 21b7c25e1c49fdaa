package app.trinity.operator.zips;

import com.google.common.io.ByteStreams;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Unpacks zips of unknown origin: nothing lands outside the folder, and no zip fills the disk. */
public final class Extraction {
  /** Twice the size that Lambda accepts. */
  private static final long MOST_BYTES = 512L << 20;

  private final long mostBytes;

  /** Creates an extraction with a limit that no function reaches. */
  public Extraction() {
    this(MOST_BYTES);
  }

  Extraction(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /**
   * Unpacks a zip to a folder in place of what was there. The folder changes only when all has been
   * unpacked.
   *
   * @throws ZipException if it is not a zip, is too large, or has an entry outside the folder
   * @throws IOException if it cannot be read, or the folder cannot be written
   */
  public void extract(Path zip, Path folder) throws IOException {
    Path target = folder.toAbsolutePath().normalize();
    Path fresh = target.resolveSibling(target.getFileName() + ".new");
    removeIfThere(fresh);
    Files.createDirectories(fresh);
    try {
      unpack(zip, fresh);
    } catch (IOException e) {
      removeIfThere(fresh);
      throw e;
    }
    removeIfThere(target);
    Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private void unpack(Path zip, Path folder) throws IOException {
    long left = mostBytes;
    try (ZipFile content = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : Collections.list(content.entries())) {
        Path file = within(folder, entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(file);
          continue;
        }
        Files.createDirectories(file.getParent());
        // Not by the size the zip claims.
        try (InputStream in = ByteStreams.limit(content.getInputStream(entry), left + 1);
            OutputStream out = Files.newOutputStream(file)) {
          left -= in.transferTo(out);
        }
        if (left < 0) {
          throw new ZipException("the zip holds more than " + mostBytes + " bytes");
        }
      }
    }
  }

  private static Path within(Path folder, String name) throws ZipException {
    try {
      Path file = folder.resolve(name).normalize();
      if (file.startsWith(folder) && !name.contains("\\")) {
        return file;
      }
    } catch (InvalidPathException e) {
      // Told below.
    }
    throw new ZipException("the zip has an entry outside its folder: " + name);
  }

  private static void removeIfThere(Path folder) throws IOException {
    if (Files.exists(folder)) {
      MoreFiles.deleteRecursively(folder);
    }
  }
}
