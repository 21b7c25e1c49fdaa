package app.trinity.local.graphql;

import app.trinity.Refusal;
import app.trinity.account.UserId;
import app.trinity.api.Call;
import app.trinity.api.Resolver;
import app.trinity.local.live.MatchHub;
import app.trinity.room.RoomId;
import graphql.GraphQLContext;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import org.reactivestreams.Publisher;

/**
 * Begins a subscription: asks the resolver, which guards it, and then hands out the person's
 * matches, or the changes of the room, as they happen.
 *
 * @param field the field, as type and name
 */
record SubscriptionFetcher(String field, Resolver resolver, MatchHub hub)
    implements DataFetcher<Publisher<?>> {
  private static final String ROOM_CHANGED = "Subscription.roomChanged";

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
    Call call = ApiCalls.of(field, environment);
    var unused = resolver.resolve(call);
    return field.equals(ROOM_CHANGED)
        ? hub.changesOf(RoomId.of(call.arguments().text("roomId")), call.caller().user())
        : hub.matchesOf(UserId.of(call.arguments().text("userId")));
  }
}
