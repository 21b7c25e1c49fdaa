package app.trinity.verification.architecture.house.core;

import java.nio.file.Files;
import java.nio.file.Path;

/** Core that does I/O. */
final class CoreThatReadsFiles {
  boolean isThere(Path path) {
    return Files.exists(path);
  }
}
