package app.trinity.verification.lambda.stage;

import app.trinity.lambda.function.LambdaFunction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips what needs the zips where they are missing; in continuous integration it fails instead. */
public final class ZipsCondition implements ExecutionCondition {
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return evaluate(Deployed.ZIPS, "true".equals(System.getenv("CI")));
  }

  public static ConditionEvaluationResult evaluate(Path zips, boolean inContinuousIntegration) {
    List<String> missing =
        Arrays.stream(LambdaFunction.values())
            .map(LambdaFunction::zip)
            .filter(zip -> !Files.isRegularFile(zips.resolve(zip)))
            .toList();
    if (missing.isEmpty()) {
      return ConditionEvaluationResult.enabled("the zips are there");
    }
    String reason =
        "Missing in lambda-zips/: " + String.join(", ", missing) + ". mvn package writes them.";
    if (inContinuousIntegration) {
      throw new IllegalStateException(reason);
    }
    return ConditionEvaluationResult.disabled(reason);
  }
}
