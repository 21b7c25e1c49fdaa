package app.trinity.infrastructure;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** What {@link NeedsNode} asks for. */
final class NodeCondition implements ExecutionCondition {
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    boolean packages =
        AnnotationSupport.findAnnotation(context.getElement(), NeedsNode.class)
            .map(NeedsNode::packages)
            .orElse(false);
    return judge(
        node().isPresent(),
        !packages || Files.isDirectory(Path.of("node_modules", "aws-cdk")),
        "true".equals(System.getenv("CI")));
  }

  /** Where Node.js is. */
  static Optional<Path> node() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Arrays.stream(path.split(File.pathSeparator, -1))
        .flatMap(
            folder ->
                Arrays.stream(new String[] {"node", "node.exe"}).map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Judges a machine.
   *
   * @param packages whether the packages are there, or are not needed
   * @param ci whether what is missing must not pass unnoticed
   * @throws IllegalStateException where something is missing and {@code ci} is set
   */
  static ConditionEvaluationResult judge(boolean node, boolean packages, boolean ci) {
    if (node && packages) {
      return ConditionEvaluationResult.enabled("Node.js is there");
    }
    String missing =
        node
            ? "infrastructure/node_modules is missing: run npm ci in infrastructure"
            : "Node.js is missing, on which the AWS CDK runs: install it, 20 or newer";
    if (ci) {
      throw new IllegalStateException(missing + ", and CI=true");
    }
    return ConditionEvaluationResult.disabled(missing);
  }
}
