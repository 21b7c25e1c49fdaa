package app.trinity.local.graphql;

import app.trinity.Refusal;
import app.trinity.account.UserId;
import app.trinity.lambda.Resolver;
import app.trinity.local.live.MatchHub;
import graphql.GraphQLContext;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import org.reactivestreams.Publisher;

/**
 * Begins a subscription: asks the resolver, which guards it, and then hands out the person's
 * matches as they happen.
 */
record SubscriptionFetcher(Resolver resolver, MatchHub hub) implements DataFetcher<Publisher<?>> {
  /** Under which key of an execution's context it says that whoever asks can be told later. */
  static final String LIVE = "app.trinity.live";

  /** Under which key of an execution's context it says that it is a subscription. */
  static final String SUBSCRIPTION = "app.trinity.subscription";

  @Override
  public Publisher<?> get(DataFetchingEnvironment environment) {
    GraphQLContext context = environment.getGraphQlContext();
    context.put(SUBSCRIPTION, true);
    if (!context.getBoolean(LIVE)) {
      throw Refusal.invalidInput("Subscribe over a WebSocket, by graphql-transport-ws.");
    }
    var unused = resolver.resolve(ResolverContext.of(environment));
    return hub.matchesOf(UserId.of(environment.<String>getArgumentOrDefault("userId", "")));
  }
}
