package app.trinity.jdbc;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What {@link NeedsPostgres} asks for: the programs of a PostgreSQL server. */
final class PostgresCondition implements ExecutionCondition {
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return judge(PostgresServer.installed(), "true".equals(System.getenv("CI")));
  }

  /**
   * Judges a machine.
   *
   * @param ci whether what is missing must not pass unnoticed
   * @throws IllegalStateException where something is missing and {@code ci} is set
   */
  static ConditionEvaluationResult judge(Optional<Path> programs, boolean ci) {
    if (programs.isPresent()) {
      return ConditionEvaluationResult.enabled("on the server of " + programs.get());
    }
    String missing = "no PostgreSQL: initdb is neither in /usr/lib/postgresql nor on the PATH";
    if (ci) {
      throw new IllegalStateException(missing + ", and CI=true");
    }
    return ConditionEvaluationResult.disabled(missing);
  }
}
