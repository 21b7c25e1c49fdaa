package app.trinity.local.socket;

import app.trinity.Refusal;
import app.trinity.local.auth.Guest;
import app.trinity.local.auth.Tokens;
import app.trinity.local.graphql.GraphQlRequest;
import app.trinity.local.http.HomeJson;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One client's side of {@code graphql-transport-ws}: what it may say, when, and what is done about
 * it. Messages are handled one after the other, each to its end, so that a subscription stands
 * before the next message is looked at.
 *
 * <p>{@link #hear} is called by one thread at a time; everything else may come from any thread.
 */
final class Conversation {
  private final Line line;
  private final Tokens tokens;
  private final Operations operations;
  private boolean opened;
  private @Nullable Guest caller;

  Conversation(Line line, Tokens tokens, Operations operations) {
    this.line = line;
    this.tokens = tokens;
    this.operations = operations;
  }

  /** Handles a frame. */
  void hear(String frame) {
    Optional<ClientMessage> message = ClientMessage.read(frame);
    if (message.isEmpty()) {
      line.close(CloseReason.INVALID_MESSAGE);
      return;
    }
    switch (message.get().type()) {
      case CONNECTION_INIT -> open(message.get().payload());
      case PING -> line.send(HomeJson.text(Map.of("type", "pong")));
      case PONG -> {}
      case SUBSCRIBE -> subscribe(message.get());
      case COMPLETE -> operations.cancel(message.get().id());
    }
  }

  /** Closes a connection on which nobody has said who they are. */
  synchronized void requireOpened() {
    if (!opened) {
      line.close(CloseReason.INIT_TIMEOUT);
    }
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
    caller = tokens.read(authorization(payload)).orElse(null);
    if (caller == null) {
      line.close(CloseReason.FORBIDDEN);
      return;
    }
    line.send(HomeJson.text(Map.of("type", "connection_ack")));
  }

  /** JSON's names are read in any case, as HTTP's are. */
  private static Optional<String> authorization(Map<String, @Nullable Object> payload) {
    Map<String, @Nullable Object> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    fields.putAll(payload);
    return fields.get("Authorization") instanceof String header
        ? Optional.of(header)
        : Optional.empty();
  }

  private void subscribe(ClientMessage message) {
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
