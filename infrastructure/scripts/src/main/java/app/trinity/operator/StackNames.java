package app.trinity.operator;

import app.trinity.lambda.function.LambdaFunction;
import app.trinity.lambda.function.Variables;
import app.trinity.operator.aws.Configuration;
import java.util.Optional;

/**
 * What the stack calls what it deploys.
 *
 * @param stack the stack's name, which is the API's too
 * @param tablePrefix what the tables' names begin with
 * @param reservedConcurrency how much concurrency it reserves, all functions together
 */
record StackNames(String stack, String tablePrefix, int reservedConcurrency) {
  /** The alias of the version that serves. */
  static final String LIVE = "live";

  private static final String STACK = "TRINITY_STACK";
  private static final String TMDB_CONCURRENCY = "TRINITY_TMDB_CONCURRENCY";
  private static final String DEFAULT_STACK = "TrinityStack";
  private static final int DEFAULT_TMDB_CONCURRENCY = 4;

  /**
   * As configured.
   *
   * @param stack the stack's name where the console names it
   */
  static StackNames of(Configuration configuration, Optional<String> stack) {
    return new StackNames(
        stack.or(() -> configuration.get(STACK)).orElse(DEFAULT_STACK),
        configuration.get(Variables.TABLE_PREFIX).orElse(""),
        configuration
            .get(TMDB_CONCURRENCY)
            .map(StackNames::number)
            .orElse(DEFAULT_TMDB_CONCURRENCY));
  }

  /** A function's whole name. */
  String function(LambdaFunction function) {
    return stack + "-" + function.logicalName();
  }

  /** {@code none} reserves nothing. */
  private static int number(String value) {
    return value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : 0;
  }
}
