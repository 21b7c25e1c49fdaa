package app.trinity.local.socket;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/**
 * A line over a WebSocket. What the other side has not read yet is bounded: beyond the bound the
 * connection is dropped, and whoever was behind it connects again and asks what it missed.
 */
final class SocketLine implements Line {
  private static final long MOST_UNREAD_CHARACTERS = 1 << 20;

  private final Session session;
  private final AtomicLong unread = new AtomicLong();
  private final AtomicBoolean closed = new AtomicBoolean();

  SocketLine(Session session) {
    this.session = session;
  }

  @Override
  public void send(String message) {
    if (closed.get()) {
      return;
    }
    long waiting = unread.getAndAdd(message.length());
    // One message alone may be longer than the bound.
    if (waiting > 0 && waiting + message.length() > MOST_UNREAD_CHARACTERS) {
      drop();
      return;
    }
    session.sendText(
        message,
        Callback.from(() -> unread.addAndGet(-message.length()), failure -> closed.set(true)));
  }

  @Override
  public void probe() {
    if (!closed.get()) {
      session.sendPing(ByteBuffer.allocate(0), Callback.NOOP);
    }
  }

  @Override
  public void close(CloseReason reason) {
    if (closed.compareAndSet(false, true)) {
      if (reason == CloseReason.TOO_SLOW) {
        session.close(reason.code(), reason.sentence(), Callback.NOOP);
        session.disconnect();
      } else {
        session.close(
            reason.code(), reason.sentence(), Callback.from(() -> {}, x -> session.disconnect()));
      }
    }
  }

  private void drop() {
    close(CloseReason.TOO_SLOW);
  }
}
