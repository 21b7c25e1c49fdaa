package app.trinity.local.socket;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/**
 * One WebSocket: passes its frames to the conversation, one after the other, and watches whether
 * anybody is still there.
 *
 * <p>Public because Jetty reaches it by reflection.
 */
public final class SocketEndpoint implements Session.Listener.AutoDemanding {
  private static final int LONGEST_SILENCE_BEATS = 3;

  private final Function<Line, Conversation> begin;
  private final ScheduledExecutorService timer;
  private final Heartbeat heartbeat;
  private final AtomicInteger silentBeats = new AtomicInteger();
  private @Nullable Line line;
  private @Nullable Conversation conversation;
  private @Nullable ScheduledFuture<?> initTimeout;
  private @Nullable ScheduledFuture<?> beats;

  SocketEndpoint(
      Function<Line, Conversation> begin, ScheduledExecutorService timer, Heartbeat heartbeat) {
    this.begin = begin;
    this.timer = timer;
    this.heartbeat = heartbeat;
  }

  @Override
  public void onWebSocketOpen(Session session) {
    Line opened = new SocketLine(session);
    Conversation begun = begin.apply(opened);
    line = opened;
    conversation = begun;
    initTimeout =
        timer.schedule(
            begun::requireOpened, millis(heartbeat.initTimeout()), TimeUnit.MILLISECONDS);
    long every = millis(heartbeat.interval());
    beats =
        timer.scheduleWithFixedDelay(
            () -> beat(opened, begun), every, every, TimeUnit.MILLISECONDS);
  }

  private void beat(Line opened, Conversation begun) {
    if (silentBeats.incrementAndGet() > LONGEST_SILENCE_BEATS) {
      opened.close(CloseReason.TOO_SLOW);
    } else {
      begun.beat();
    }
  }

  @Override
  public void onWebSocketText(String frame) {
    silentBeats.set(0);
    if (conversation != null) {
      conversation.hear(frame);
    }
  }

  @Override
  public void onWebSocketBinary(ByteBuffer frame, Callback callback) {
    callback.succeed();
    if (line != null) {
      line.close(CloseReason.INVALID_MESSAGE);
    }
  }

  @Override
  public void onWebSocketPong(ByteBuffer payload) {
    silentBeats.set(0);
  }

  @Override
  public void onWebSocketError(Throwable failure) {
    end();
  }

  @Override
  public void onWebSocketClose(int code, @Nullable String reason, Callback callback) {
    end();
    callback.succeed();
  }

  private void end() {
    if (initTimeout != null) {
      initTimeout.cancel(false);
    }
    if (beats != null) {
      beats.cancel(false);
    }
    if (conversation != null) {
      conversation.end();
    }
  }

  private static long millis(Duration duration) {
    return duration.toMillis();
  }
}
