package app.trinity.local.socket;

import app.trinity.local.http.HomeJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The protocols by which clients speak GraphQL over a WebSocket, and their words. */
enum Subprotocol {
  /** What most clients of today speak: graphql-ws, Apollo, urql, Relay. */
  TRANSPORT("graphql-transport-ws", "subscribe", "complete", "next"),

  /** The protocol of subscriptions-transport-ws, which some clients for the JVM still speak. */
  LEGACY("graphql-ws", "start", "stop", "data"),

  /** AppSync's own, at its own path: Amplify, AppSync's links for Apollo. */
  APPSYNC("graphql-ws", "start", "stop", "data");

  /** How long AppSync's clients wait for a sign of life: as long as AppSync tells them to. */
  private static final long LONGEST_SILENCE_MILLIS = 300_000;

  private final String word;
  private final String begin;
  private final String end;
  private final String event;

  Subprotocol(String word, String begin, String end, String event) {
    this.word = word;
    this.begin = begin;
    this.end = end;
    this.event = event;
  }

  /** The sub-protocol's name in the handshake. */
  String word() {
    return word;
  }

  /** The type of the message that begins an operation. */
  String begin() {
    return begin;
  }

  /** The type of the message by which a client ends an operation. */
  String end() {
    return end;
  }

  /** Returns whether a client may ask for a sign of life by a message. */
  boolean hasPings() {
    return this == TRANSPORT;
  }

  /** The answer to a client who is known. */
  String acknowledgement() {
    return this == APPSYNC
        ? text("connection_ack", null, Map.of("connectionTimeoutMs", LONGEST_SILENCE_MILLIS))
        : text("connection_ack", null, null);
  }

  /** The sign of life that clients expect from time to time; empty if they expect none. */
  Optional<String> signOfLife() {
    return this == TRANSPORT ? Optional.empty() : Optional.of(text("ka", null, null));
  }

  /**
   * The refusal of a client who is not known; empty if the connection is closed without a message.
   *
   * @param entry the error
   */
  Optional<String> connectionRefused(Map<String, Object> entry) {
    return switch (this) {
      case TRANSPORT -> Optional.empty();
      case LEGACY -> Optional.of(text("connection_error", null, entry));
      case APPSYNC -> Optional.of(text("connection_error", null, Map.of("errors", List.of(entry))));
    };
  }

  /** What tells that a subscription stands; empty if nothing does. */
  Optional<String> begun(String id) {
    return this == APPSYNC ? Optional.of(text("start_ack", id, null)) : Optional.empty();
  }

  /** An answer, or an event of a subscription. */
  String event(String id, Map<String, @Nullable Object> payload) {
    return text(event, id, payload);
  }

  /** An operation that could not begin. */
  String refused(String id, List<Map<String, Object>> errors) {
    Object payload =
        switch (this) {
          case TRANSPORT -> errors;
          case LEGACY -> errors.get(0);
          case APPSYNC -> Map.of("errors", errors);
        };
    return text("error", id, payload);
  }

  /** The end of an operation. */
  String completed(String id) {
    return text("complete", id, null);
  }

  private static String text(String type, @Nullable String id, @Nullable Object payload) {
    Map<String, Object> message = new LinkedHashMap<>();
    if (id != null) {
      message.put("id", id);
    }
    message.put("type", type);
    if (payload != null) {
      message.put("payload", payload);
    }
    return HomeJson.text(message);
  }
}
