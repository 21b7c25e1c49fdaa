package app.trinity.operator.aws;

import app.trinity.operator.console.CannotRun;
import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvEntry;
import io.github.cdimascio.dotenv.DotenvException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The variables that configure a deployment: those of the file {@code .env}, and before them those
 * of the process's environment. Immutable.
 */
public final class Configuration {
  private final Map<String, String> variables;
  private final Path file;
  private final boolean fileThere;

  private Configuration(Map<String, String> variables, Path file, boolean fileThere) {
    this.variables = Collections.unmodifiableMap(variables);
    this.file = file;
    this.fileThere = fileThere;
  }

  /**
   * Reads the file, if it is there.
   *
   * @param file the file {@code .env}
   * @param environment the process's environment, which goes first
   * @throws CannotRun where the file makes no sense
   */
  public static Configuration read(Path file, Map<String, String> environment) {
    Map<String, String> variables = new TreeMap<>();
    Path whole = file.toAbsolutePath();
    boolean there = Files.isRegularFile(whole);
    if (there) {
      try {
        Dotenv.configure()
            .directory(String.valueOf(whole.getParent()))
            .filename(String.valueOf(whole.getFileName()))
            .load()
            .entries(Dotenv.Filter.DECLARED_IN_ENV_FILE)
            .stream()
            .filter(entry -> !entry.getValue().isBlank())
            .forEach((DotenvEntry entry) -> variables.put(entry.getKey(), entry.getValue()));
      } catch (DotenvException e) {
        // Its message may quote the line, and the line may hold a key.
        throw new CannotRun(file + " has a line that is neither NAME=value nor a # comment.");
      }
    }
    variables.putAll(environment);
    return new Configuration(variables, file, there);
  }

  /** A variable; empty where it is absent or blank. */
  public Optional<String> get(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
  }

  /** The file that was looked for. */
  public Path file() {
    return file;
  }

  /** Whether the file is there. */
  public boolean isFileThere() {
    return fileThere;
  }

  /** Names no value: some are secrets. */
  @Override
  public String toString() {
    return "Configuration" + variables.keySet();
  }
}
