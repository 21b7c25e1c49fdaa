package app.trinity.local.play;

import app.trinity.local.http.HomeJson;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A client of {@code graphql-transport-ws}. */
public final class LiveLine implements WebSocket.Listener, AutoCloseable {
  private static final long PATIENCE_SECONDS = 30;

  private final BlockingQueue<ObjectNode> messages = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder part = new StringBuilder();
  private @Nullable WebSocket socket;

  private LiveLine() {}

  /** Opens a WebSocket as a program does, without an origin. */
  public static LiveLine open(HomeClient client) {
    return open(client, "", "graphql-transport-ws");
  }

  /**
   * Opens a WebSocket for another protocol.
   *
   * @param rest what comes behind {@code /graphql} in the address
   * @param protocol the sub-protocol
   * @param more further names in its place
   */
  public static LiveLine open(HomeClient client, String rest, String protocol, String... more) {
    LiveLine line = new LiveLine();
    line.socket =
        await(
            HomeClient.http()
                .newWebSocketBuilder()
                .subprotocols(protocol, more)
                .buildAsync(URI.create(client.socket() + rest), line));
    return line;
  }

  /** Introduces itself, and waits until it is known. */
  public LiveLine init(String token) {
    send(
        HomeJson.text(
            Map.of(
                "type", "connection_init", "payload", Map.of("Authorization", "Bearer " + token))));
    String answer = next().path("type").asText();
    if (!answer.equals("connection_ack")) {
      throw new AssertionError("not acknowledged, but " + answer);
    }
    return this;
  }

  /** Starts an operation. */
  public void subscribe(String id, String query) {
    send(HomeJson.text(Map.of("id", id, "type", "subscribe", "payload", Map.of("query", query))));
  }

  /** Waits until everything sent so far has been handled. */
  public void settle() {
    send("{\"type\":\"ping\"}");
    ObjectNode answer = next();
    if (!answer.path("type").asText().equals("pong")) {
      throw new AssertionError("no pong, but " + answer);
    }
  }

  /** Sends a text as it is. */
  public void send(String text) {
    await(socket().sendText(text, true));
  }

  /** Sends a binary message. */
  public void sendBinary() {
    await(socket().sendBinary(java.nio.ByteBuffer.allocate(3), true));
  }

  /** The next message. */
  public ObjectNode next() {
    try {
      ObjectNode message = messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (message == null) {
        throw new AssertionError("no message came");
      }
      return message;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** True where nothing has come that nobody has read. */
  public boolean isQuiet() {
    return messages.isEmpty();
  }

  /** The code with which the server closes the connection. */
  public int closeCode() {
    return await(closed);
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    part.append(data);
    if (last) {
      messages.add(HomeClient.object(part.toString()));
      part.setLength(0);
    }
    webSocket.request(1);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
    closed.complete(code);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void onError(WebSocket webSocket, Throwable failure) {
    closed.completeExceptionally(failure);
  }

  @Override
  public void close() {
    socket().abort();
  }

  private WebSocket socket() {
    if (socket == null) {
      throw new IllegalStateException("not open");
    }
    return socket;
  }

  private static <T> T await(CompletableFuture<T> future) {
    try {
      return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError("the line broke", e);
    }
  }
}
