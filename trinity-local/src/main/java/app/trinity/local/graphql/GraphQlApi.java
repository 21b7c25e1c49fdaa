package app.trinity.local.graphql;

import app.trinity.api.ErrorAnswer;
import app.trinity.api.FailureLog;
import app.trinity.api.Resolver;
import app.trinity.local.auth.Guest;
import app.trinity.local.live.MatchHub;
import app.trinity.spi.IdSource;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.language.OperationDefinition;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import graphql.validation.QueryComplexityLimits;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The API: {@code schema.graphql} executed by graphql-java over the resolvers.
 *
 * <p>Safe for use by several threads. What is asked is done when a method returns.
 */
public final class GraphQlApi {
  private final GraphQLSchema schema;
  private final GraphQL engine;
  private final IdSource references;
  private final FailureLog log;
  private final OperationGate gate = new OperationGate();

  /**
   * Wires the API.
   *
   * @param resolver answers every field
   * @param hub tells subscribers
   * @param references names the failures that clients are not shown
   * @param log keeps them
   */
  public GraphQlApi(Resolver resolver, MatchHub hub, IdSource references, FailureLog log) {
    this.references = references;
    this.log = log;
    schema = HomeSchema.of(resolver, hub);
    engine =
        GraphQL.newGraphQL(schema)
            .preparsedDocumentProvider(new RememberedDocuments())
            .instrumentation(QueryLimits.weight())
            .defaultDataFetcherExceptionHandler(this::refuse)
            .build();
  }

  /**
   * Executes a query or a mutation; a subscription is refused.
   *
   * @throws app.trinity.Refusal {@code BUSY} once the API is closed
   */
  public GraphQlAnswer execute(Guest caller, GraphQlRequest request) {
    return execute(caller, request, Map.of());
  }

  /**
   * Executes a query; a mutation or a subscription is refused, and nothing is done.
   *
   * @throws app.trinity.Refusal {@code BUSY} once the API is closed
   */
  public GraphQlAnswer executeQuery(Guest caller, GraphQlRequest request) {
    return execute(caller, request, Map.of(WeightLimit.READ_ONLY, true));
  }

  /**
   * Executes any operation. What a subscription brings begins with {@link GraphQlAnswer#listen}.
   *
   * @throws app.trinity.Refusal {@code BUSY} once the API is closed
   */
  public GraphQlAnswer executeLive(Guest caller, GraphQlRequest request) {
    return execute(caller, request, Map.of(SubscriptionFetcher.LIVE, true));
  }

  /**
   * Returns whether a request is a subscription; false as well for what cannot be read, which is
   * refused once it is executed.
   */
  public boolean isSubscription(GraphQlRequest request) {
    return request
        .operation()
        .filter(operation -> operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION)
        .isPresent();
  }

  /**
   * Executes nothing more, and waits for what is being executed; subscriptions go on. Closing again
   * does nothing.
   *
   * @param limit the longest to wait
   */
  public void close(Duration limit) {
    gate.close(limit);
  }

  private GraphQlAnswer execute(
      Guest caller, GraphQlRequest request, Map<String, Boolean> circumstances) {
    ExecutionInput.Builder input =
        ExecutionInput.newExecutionInput(request.query())
            .variables(request.variables())
            .locale(Locale.ENGLISH)
            .graphQLContext(
                Map.of(
                    ApiCalls.CALLER,
                    caller,
                    ParserOptions.class,
                    QueryLimits.PARSER,
                    QueryComplexityLimits.KEY,
                    QueryLimits.SIZE))
            .graphQLContext(context -> circumstances.forEach(context::of));
    request.operationName().ifPresent(input::operationName);
    ExecutionInput execution = input.build();
    ExecutionResult result = gate.admit(() -> engine.execute(execution));
    List<Map<String, Object>> errors =
        result.getErrors().isEmpty()
            ? List.of()
            : ErrorEntries.of(
                result.getErrors(), () -> new VariableFaults(schema, request).first());
    return new GraphQlAnswer(
        result,
        errors,
        execution.getGraphQLContext().getBoolean(SubscriptionFetcher.SUBSCRIPTION),
        execution.getGraphQLContext().getBoolean(WeightLimit.REFUSED));
  }

  private CompletableFuture<DataFetcherExceptionHandlerResult> refuse(
      DataFetcherExceptionHandlerParameters asked) {
    ErrorAnswer answer = ErrorAnswer.of(asked.getException(), references, log);
    return CompletableFuture.completedFuture(
        DataFetcherExceptionHandlerResult.newResult(new ResolverError(answer, asked)).build());
  }
}
