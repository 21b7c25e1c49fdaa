package app.trinity.local.socket;

import app.trinity.local.http.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A message of {@code graphql-transport-ws} from a client.
 *
 * @param type what kind it is
 * @param id of which operation; empty text where the kind has none
 * @param payload what it bears; missing where it bears nothing
 */
record ClientMessage(Type type, String id, JsonNode payload) {
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
    return Json.object(frame).flatMap(ClientMessage::read);
  }

  private static Optional<ClientMessage> read(ObjectNode message) {
    JsonNode payload = message.path("payload");
    boolean bare = payload.isMissingNode() || payload.isNull() || payload.isObject();
    return switch (message.path("type").asText()) {
      case "connection_init" -> of(Type.CONNECTION_INIT, payload, bare);
      case "ping" -> of(Type.PING, payload, bare);
      case "pong" -> of(Type.PONG, payload, bare);
      case "subscribe" -> withId(Type.SUBSCRIBE, message, payload.isObject());
      case "complete" -> withId(Type.COMPLETE, message, true);
      default -> Optional.empty();
    };
  }

  private static Optional<ClientMessage> of(Type type, JsonNode payload, boolean fit) {
    return fit ? Optional.of(new ClientMessage(type, "", payload)) : Optional.empty();
  }

  private static Optional<ClientMessage> withId(Type type, ObjectNode message, boolean fit) {
    String id = message.path("id").asText();
    return fit && message.path("id").isTextual() && !id.isEmpty() && id.length() <= LONGEST_ID
        ? Optional.of(new ClientMessage(type, id, message.path("payload")))
        : Optional.empty();
  }
}
