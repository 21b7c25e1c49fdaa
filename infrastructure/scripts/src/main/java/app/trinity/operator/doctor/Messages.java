package app.trinity.operator.doctor;

import app.trinity.lambda.json.JsonText;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The messages of a WebSocket, in the order of their arrival. Safe for use by several threads. */
final class Messages implements WebSocket.Listener {
  private static final String KEEP_ALIVE = "ka";
  private static final String CLOSED = "{\"type\":\"closed\"}";

  private final BlockingQueue<String> arrived = new LinkedBlockingQueue<>();
  private final StringBuilder parts = new StringBuilder();

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
    parts.append(part);
    if (last) {
      arrived.add(parts.toString());
      parts.setLength(0);
    }
    socket.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
    arrived.add(CLOSED);
    return null;
  }

  @Override
  public void onError(WebSocket socket, Throwable error) {
    arrived.add(CLOSED);
  }

  /**
   * Waits for a message.
   *
   * @param type its type; keep-alives are passed over
   * @throws IOException if another message arrives, or none in time
   */
  JsonNode await(String type, Duration timeLimit) throws IOException, InterruptedException {
    long end = System.nanoTime() + timeLimit.toNanos();
    while (true) {
      String text = arrived.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (text == null) {
        throw new IOException("no " + type + " arrived within " + timeLimit.toSeconds() + " s");
      }
      JsonNode message = parsed(text);
      String found = message.path("type").asText();
      if (found.equals(type)) {
        return message;
      }
      if (!found.equals(KEEP_ALIVE)) {
        JsonNode error = message.path("payload").path("errors").path(0);
        throw new IOException(
            (found.isEmpty() ? "something unknown" : found)
                + " instead of "
                + type
                + (error.isMissingNode()
                    ? ""
                    : ": "
                        + error.path("errorType").asText()
                        + " "
                        + error.path("message").asText()));
      }
    }
  }

  private static JsonNode parsed(String text) throws IOException {
    try {
      return JsonText.read(text.getBytes(StandardCharsets.UTF_8));
    } catch (JacksonException e) {
      throw new IOException("the WebSocket does not speak JSON", e);
    }
  }
}
