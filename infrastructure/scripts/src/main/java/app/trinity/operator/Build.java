package app.trinity.operator;

import java.io.IOException;
import java.nio.file.Path;

/** Building the functions' zips. */
@FunctionalInterface
interface Build {
  /**
   * Builds; its words go to the console.
   *
   * @param project the folder of the whole project
   * @return the build's exit code, 0 where it succeeded
   * @throws IOException if it cannot be started
   */
  int run(Path project) throws IOException, InterruptedException;
}
