package app.trinity.local.socket;

import app.trinity.local.http.HomeJson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message from a client.
 *
 * @param type what kind it is
 * @param id of which operation; empty text where the kind has none
 * @param payload what it bears; empty where it bears nothing
 */
record ClientMessage(Type type, String id, Map<String, @Nullable Object> payload) {
  private static final int LONGEST_ID = 128;

  /** The kinds of messages a client sends. */
  enum Type {
    /** Says who speaks. */
    INIT,
    PING,
    PONG,
    /** Begins an operation. */
    BEGIN,
    /** Ends an operation. */
    END,
    /** Ends the connection. */
    TERMINATE
  }

  /** Reads a frame; empty where the protocol knows no such message. */
  static Optional<ClientMessage> read(Subprotocol subprotocol, String frame) {
    return HomeJson.values(frame).flatMap(message -> read(subprotocol, message));
  }

  private static Optional<ClientMessage> read(
      Subprotocol subprotocol, Map<String, @Nullable Object> message) {
    Object payload = message.get("payload");
    boolean bare = payload == null || payload instanceof Map;
    String type = String.valueOf(message.get("type"));
    if (type.equals(subprotocol.begin())) {
      return withId(Type.BEGIN, message, operation(subprotocol, payload));
    }
    if (type.equals(subprotocol.end())) {
      return withId(Type.END, message, Optional.of(HomeJson.members(payload)));
    }
    return switch (type) {
      case "connection_init" -> of(Type.INIT, payload, bare);
      case "ping" -> of(Type.PING, payload, bare && subprotocol.hasPings());
      case "pong" -> of(Type.PONG, payload, bare && subprotocol.hasPings());
      case "connection_terminate" -> of(Type.TERMINATE, payload, subprotocol == Subprotocol.LEGACY);
      default -> Optional.empty();
    };
  }

  /** AppSync's clients send the request as a text within the message. */
  private static Optional<Map<String, @Nullable Object>> operation(
      Subprotocol subprotocol, @Nullable Object payload) {
    if (!(payload instanceof Map)) {
      return Optional.empty();
    }
    Map<String, @Nullable Object> members = HomeJson.members(payload);
    if (subprotocol != Subprotocol.APPSYNC) {
      return Optional.of(members);
    }
    if (!(members.get("data") instanceof String data)) {
      return Optional.empty();
    }
    return HomeJson.values(data)
        .map(
            request -> {
              Map<String, @Nullable Object> operation = new LinkedHashMap<>(request);
              operation.put("extensions", members.get("extensions"));
              return operation;
            });
  }

  private static Optional<ClientMessage> of(Type type, @Nullable Object payload, boolean fit) {
    return fit
        ? Optional.of(new ClientMessage(type, "", HomeJson.members(payload)))
        : Optional.empty();
  }

  private static Optional<ClientMessage> withId(
      Type type,
      Map<String, @Nullable Object> message,
      Optional<Map<String, @Nullable Object>> payload) {
    return message.get("id") instanceof String id && !id.isEmpty() && id.length() <= LONGEST_ID
        ? payload.map(fit -> new ClientMessage(type, id, fit))
        : Optional.empty();
  }
}
