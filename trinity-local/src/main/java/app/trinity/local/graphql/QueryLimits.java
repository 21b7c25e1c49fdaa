package app.trinity.local.graphql;

import graphql.analysis.FieldComplexityEnvironment;
import graphql.execution.instrumentation.Instrumentation;
import graphql.parser.ParserOptions;
import graphql.validation.QueryComplexityLimits;

/**
 * How much one request may ask for. The limits of length, depth and number of fields are held
 * before anything is walked through, so that fragments within fragments cannot multiply; the weight
 * bounds how often resolvers are called, whatever the aliases.
 */
final class QueryLimits {
  /** Deep enough for the introspection query of the usual tools. */
  private static final int DEEPEST = 20;

  private static final int MOST_FIELDS = 1_000;
  private static final int HEAVIEST = 1_000;
  private static final int WEIGHT_OF_A_RESOLVER = 30;
  private static final int MOST_TOKENS = 5_000;

  /** What the parser reads at the most. */
  static final ParserOptions PARSER =
      ParserOptions.getDefaultOperationParserOptions()
          .transform(options -> options.maxTokens(MOST_TOKENS).captureLineComments(false));

  /** What validation lets through at the most. */
  static final QueryComplexityLimits SIZE =
      QueryComplexityLimits.newLimits().maxDepth(DEEPEST).maxFieldsCount(MOST_FIELDS).build();

  private QueryLimits() {}

  /** Returns what bounds the weight of what is executed. */
  static Instrumentation weight() {
    return new WeightLimit(HEAVIEST, QueryLimits::weigh);
  }

  private static int weigh(FieldComplexityEnvironment field, int children) {
    boolean resolved = field.getParentEnvironment() == null;
    return children + (resolved ? WEIGHT_OF_A_RESOLVER : 1);
  }
}
