package app.trinity.local.socket;

import app.trinity.local.http.HomeJson;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message of {@code graphql-transport-ws} from a client.
 *
 * @param type what kind it is
 * @param id of which operation; empty text where the kind has none
 * @param payload what it bears; empty where it bears nothing
 */
record ClientMessage(Type type, String id, Map<String, @Nullable Object> payload) {
  private static final int LONGEST_ID = 128;

  /** The kinds of messages a client sends. */
  enum Type {
    CONNECTION_INIT,
    PING,
    PONG,
    SUBSCRIBE,
    COMPLETE
  }

  /** Reads a frame; empty where the protocol knows no such message. */
  static Optional<ClientMessage> read(String frame) {
    return HomeJson.values(frame).flatMap(ClientMessage::read);
  }

  private static Optional<ClientMessage> read(Map<String, @Nullable Object> message) {
    Object payload = message.get("payload");
    boolean bare = payload == null || payload instanceof Map;
    return switch (String.valueOf(message.get("type"))) {
      case "connection_init" -> of(Type.CONNECTION_INIT, payload, bare);
      case "ping" -> of(Type.PING, payload, bare);
      case "pong" -> of(Type.PONG, payload, bare);
      case "subscribe" -> withId(Type.SUBSCRIBE, message, payload instanceof Map);
      case "complete" -> withId(Type.COMPLETE, message, true);
      default -> Optional.empty();
    };
  }

  private static Optional<ClientMessage> of(Type type, @Nullable Object payload, boolean fit) {
    return fit
        ? Optional.of(new ClientMessage(type, "", HomeJson.members(payload)))
        : Optional.empty();
  }

  private static Optional<ClientMessage> withId(
      Type type, Map<String, @Nullable Object> message, boolean fit) {
    return fit
            && message.get("id") instanceof String id
            && !id.isEmpty()
            && id.length() <= LONGEST_ID
        ? Optional.of(new ClientMessage(type, id, HomeJson.members(message.get("payload"))))
        : Optional.empty();
  }
}
