package app.trinity.local.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionResult;
import graphql.analysis.FieldComplexityCalculator;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition;

/**
 * Weighs each operation of a remembered document once. What a directive may leave out or let in, by
 * the value of a variable, is weighed each time.
 *
 * <p>Safe for use by several threads.
 */
final class WeightLimit extends MaxQueryComplexityInstrumentation {
  private static final int MOST_OPERATIONS = 1_000;
  private static final char DIRECTIVE = '@';

  private final Cache<OperationDefinition, Boolean> light =
      Caffeine.newBuilder().weakKeys().maximumSize(MOST_OPERATIONS).build();

  WeightLimit(int heaviest, FieldComplexityCalculator weights) {
    super(heaviest, weights);
  }

  @Override
  public InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
    ExecutionContext context = parameters.getExecutionContext();
    OperationDefinition operation = context.getOperationDefinition();
    if (light.getIfPresent(operation) != null) {
      return SimpleInstrumentationContext.noOp();
    }
    InstrumentationContext<ExecutionResult> begun = super.beginExecuteOperation(parameters, state);
    if (context.getExecutionInput().getQuery().indexOf(DIRECTIVE) < 0) {
      light.put(operation, true);
    }
    return begun;
  }
}
