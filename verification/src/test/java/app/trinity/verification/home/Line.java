package app.trinity.verification.home;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A guest's subscription to their matches, over {@code graphql-transport-ws}. */
final class Line implements WebSocket.Listener, AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;

  private final Consumer<JsonNode> told;
  private final CompletableFuture<Void> known = new CompletableFuture<>();
  private final CompletableFuture<Void> settled = new CompletableFuture<>();
  private final StringBuilder part = new StringBuilder();
  private final WebSocket socket;

  private Line(URI address, Consumer<JsonNode> told) {
    this.told = told;
    URI there = URI.create(address.toString().replaceFirst("^http", "ws") + "/graphql");
    this.socket =
        Guest.http()
            .newWebSocketBuilder()
            .subprotocols("graphql-transport-ws")
            .buildAsync(there, this)
            .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
            .join();
  }

  /**
   * Subscribes, and answers once the subscription stands.
   *
   * @param told takes each match
   */
  static Line open(URI address, Guest guest, Consumer<JsonNode> told) {
    Line line = new Line(address, told);
    line.send(
        Map.of(
            "type",
            "connection_init",
            "payload",
            Map.of("Authorization", "Bearer " + guest.token())));
    await(line.known);
    String query =
        "subscription { userMatch(userId: \"%s\") { userId match { matchId roomId movieId } } }"
            .formatted(guest.userId());
    line.send(Map.of("id", "matches", "type", "subscribe", "payload", Map.of("query", query)));
    line.send(Map.of("type", "ping"));
    await(line.settled);
    return line;
  }

  private static void await(CompletableFuture<Void> future) {
    future.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  private void send(Map<String, ?> message) {
    socket.sendText(Guest.text(message), true).join();
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    part.append(data);
    if (last) {
      JsonNode message = Guest.read(part.toString());
      part.setLength(0);
      take(message);
    }
    webSocket.request(1);
    return CompletableFuture.completedFuture(null);
  }

  private void take(JsonNode message) {
    switch (message.path("type").asText()) {
      case "connection_ack" -> known.complete(null);
      case "pong" -> settled.complete(null);
      case "next" ->
          told.accept(message.path("payload").path("data").path("userMatch").path("match"));
      default -> throw new IllegalStateException("unexpected: " + message);
    }
  }

  @Override
  public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
    IllegalStateException closed = new IllegalStateException("closed with " + code);
    known.completeExceptionally(closed);
    settled.completeExceptionally(closed);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void close() {
    socket.abort();
  }
}
