package app.trinity.local.live;

import app.trinity.account.UserId;
import app.trinity.lambda.Resolver;
import app.trinity.lambda.ResolverEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * What AppSync does of itself: whatever {@code publishUserMatch} answers is sent to those who
 * subscribed to {@code userMatch}. They are sent the whole event, whichever of its fields the
 * publishing client selected.
 */
public record PublishingResolver(Resolver resolver, MatchHub hub) implements Resolver {
  private static final String PUBLISH = "Mutation.publishUserMatch";

  @Override
  public Set<String> fields() {
    return resolver.fields();
  }

  @Override
  public JsonNode resolve(ResolverEvent event) {
    JsonNode answer = resolver.resolve(event);
    if (event.field().equals(PUBLISH) && answer instanceof ObjectNode published) {
      hub.publish(UserId.of(published.path("userId").asText()), published);
    }
    return answer;
  }
}
