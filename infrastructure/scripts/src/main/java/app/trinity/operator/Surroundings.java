package app.trinity.operator;

import app.trinity.operator.cleanup.Pause;
import java.nio.file.Path;
import java.util.Map;

/**
 * What surrounds a command.
 *
 * @param environment the variables of the process's environment
 * @param project the folder of the whole project
 * @param pause what waiting is
 * @param build what building the zips is
 */
record Surroundings(Map<String, String> environment, Path project, Pause pause, Build build) {
  Surroundings {
    environment = Map.copyOf(environment);
  }

  /** The folder that the build writes the zips to. */
  Path zips() {
    return project.resolve("lambda-zips");
  }

  /** Leaves the environment out: it may hold secrets. */
  @Override
  public String toString() {
    return "Surroundings of " + project;
  }
}
