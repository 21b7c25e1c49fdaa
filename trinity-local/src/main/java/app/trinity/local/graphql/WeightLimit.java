package app.trinity.local.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionResult;
import graphql.analysis.FieldComplexityCalculator;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition;

/**
 * Refuses what may not be executed: a mutation where only queries are asked, and whatever is too
 * heavy. Weighs each operation of a remembered document once. What a directive may leave out or let
 * in, by the value of a variable, is weighed each time.
 *
 * <p>Safe for use by several threads.
 */
final class WeightLimit extends MaxQueryComplexityInstrumentation {
  /** Under which key of an execution's context it says that only queries are executed. */
  static final String READ_ONLY = "app.trinity.readOnly";

  /** Under which key of an execution's context it says that the operation was none. */
  static final String REFUSED = "app.trinity.refusedAsNoQuery";

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
    if (context.getGraphQLContext().getBoolean(READ_ONLY)
        && operation.getOperation() != OperationDefinition.Operation.QUERY) {
      context.getGraphQLContext().put(REFUSED, true);
      throw new AbortExecutionException("not by GET");
    }
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
