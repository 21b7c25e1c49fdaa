package app.trinity.local.socket;

import app.trinity.Refusal;
import app.trinity.local.auth.Guest;
import app.trinity.local.auth.Tokens;
import app.trinity.local.graphql.ErrorEntries;
import app.trinity.local.graphql.GraphQlRequest;
import app.trinity.local.http.HomeJson;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One client's side of a connection: what it may say, when, and what is done about it. A
 * subscription stands before the next message is looked at; queries and mutations are executed side
 * by side, so that a slow one holds up nothing.
 *
 * <p>{@link #hear} is called by one thread at a time; everything else may come from any thread.
 */
final class Conversation {
  private final Subprotocol subprotocol;
  private final Line line;
  private final Tokens tokens;
  private final Operations operations;
  private final Optional<String> handshakeToken;
  private boolean opened;
  private @Nullable Guest caller;

  /**
   * Begins a conversation.
   *
   * @param handshakeToken the token that came with the handshake, where the subprotocol sends it
   *     there
   */
  Conversation(
      Subprotocol subprotocol,
      Line line,
      Tokens tokens,
      Operations operations,
      Optional<String> handshakeToken) {
    this.subprotocol = subprotocol;
    this.line = line;
    this.tokens = tokens;
    this.operations = operations;
    this.handshakeToken = handshakeToken;
  }

  /** Handles a frame. */
  void hear(String frame) {
    Optional<ClientMessage> message = ClientMessage.read(subprotocol, frame);
    if (message.isEmpty()) {
      line.close(CloseReason.INVALID_MESSAGE);
      return;
    }
    switch (message.get().type()) {
      case INIT -> open(message.get().payload());
      case PING -> line.send(HomeJson.text(Map.of("type", "pong")));
      case PONG -> {}
      case BEGIN -> begin(message.get());
      case END -> operations.cancel(message.get().id());
      case TERMINATE -> line.close(CloseReason.TERMINATED);
    }
  }

  /** Closes a connection on which nobody has said who they are. */
  synchronized void requireOpened() {
    if (!opened) {
      line.close(CloseReason.INIT_TIMEOUT);
    }
  }

  /** Asks whether the client is there, and shows it that the server is. */
  void beat() {
    line.probe();
    if (isOpened()) {
      subprotocol.signOfLife().ifPresent(line::send);
    }
  }

  private synchronized boolean isOpened() {
    return opened;
  }

  /** Ends everything that goes on. */
  void end() {
    operations.cancelAll();
  }

  private void open(Map<String, @Nullable Object> payload) {
    synchronized (this) {
      if (opened) {
        line.close(CloseReason.TOO_MANY_INITS);
        return;
      }
      opened = true;
    }
    caller = tokens.read(handshakeToken.or(() -> authorization(payload))).orElse(null);
    if (caller == null) {
      subprotocol.connectionRefused(ErrorEntries.unauthenticated()).ifPresent(line::send);
      line.close(CloseReason.UNAUTHORIZED);
      return;
    }
    line.send(subprotocol.acknowledgement());
    subprotocol.signOfLife().ifPresent(line::send);
  }

  /** JSON's names are read in any case, as HTTP's are. */
  static Optional<String> authorization(Map<String, @Nullable Object> payload) {
    Map<String, @Nullable Object> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    fields.putAll(payload);
    return fields.get("Authorization") instanceof String header
        ? Optional.of(header)
        : Optional.empty();
  }

  private void begin(ClientMessage message) {
    if (caller == null) {
      line.close(CloseReason.UNAUTHORIZED);
      return;
    }
    if (operations.isRunning(message.id())) {
      line.close(CloseReason.DUPLICATE_ID);
      return;
    }
    try {
      operations.start(caller, message.id(), GraphQlRequest.read(message.payload()));
    } catch (Refusal unreadable) {
      line.close(CloseReason.INVALID_MESSAGE);
    }
  }
}
