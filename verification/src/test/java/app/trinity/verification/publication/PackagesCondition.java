package app.trinity.verification.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Skips what builds from the published modules where their jars are missing or older than their
 * classes, or where Maven does not run the tests; in continuous integration it fails instead.
 */
final class PackagesCondition implements ExecutionCondition {
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return evaluate(
        PublishedModules.jars(), OuterBuild.isMavens(), "true".equals(System.getenv("CI")));
  }

  static ConditionEvaluationResult evaluate(
      List<Path> modules, boolean withinMaven, boolean inContinuousIntegration) {
    List<String> wrong = new ArrayList<>();
    if (!withinMaven) {
      wrong.add("Maven does not run this test");
    }
    for (Path module : modules) {
      Path jar = PublishedModules.jar(module);
      if (!Files.isRegularFile(jar)) {
        wrong.add(jar.getFileName() + " is missing");
      } else if (isOlderThanItsClasses(jar)) {
        wrong.add(jar.getFileName() + " is older than its classes");
      }
    }
    if (wrong.isEmpty()) {
      return ConditionEvaluationResult.enabled("the jars are there");
    }
    String reason = String.join("; ", wrong) + ". mvn verify builds what this needs.";
    if (inContinuousIntegration) {
      throw new IllegalStateException(reason);
    }
    return ConditionEvaluationResult.disabled(reason);
  }

  private static boolean isOlderThanItsClasses(Path jar) {
    Path classes = jar.resolveSibling("classes");
    return PublishedModules.files(classes, ".class").stream()
        .anyMatch(file -> modified(file) > modified(jar));
  }

  private static long modified(Path file) {
    try {
      return Files.getLastModifiedTime(file).toMillis();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
