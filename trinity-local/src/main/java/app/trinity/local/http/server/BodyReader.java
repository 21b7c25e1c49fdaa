package app.trinity.local.http.server;

import app.trinity.local.http.Problem;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.io.Content;

/**
 * Reads a request's body without holding a thread while it comes in. Of a body that is too long the
 * rest is read and dropped, up to a bound, so that the client is there to hear the answer.
 */
final class BodyReader implements Runnable {
  private static final int LONGEST_DRAINED_BYTES = 8 << 20;

  private final Content.Source source;
  private final int limitBytes;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final CompletableFuture<byte[]> result = new CompletableFuture<>();
  private long seenBytes;

  private BodyReader(Content.Source source, int limitBytes) {
    this.source = source;
    this.limitBytes = limitBytes;
  }

  /**
   * Reads a body.
   *
   * @return the body; fails with a {@link Problem} where it is longer than the limit, with whatever
   *     the connection failed with where it broke
   */
  static CompletableFuture<byte[]> read(Content.Source source, int limitBytes) {
    BodyReader reader = new BodyReader(source, limitBytes);
    reader.run();
    return reader.result;
  }

  @Override
  public void run() {
    while (true) {
      Content.Chunk chunk = source.read();
      if (chunk == null) {
        source.demand(this);
        return;
      }
      if (Content.Chunk.isFailure(chunk)) {
        result.completeExceptionally(chunk.getFailure());
        return;
      }
      keep(chunk.getByteBuffer());
      boolean last = chunk.isLast();
      chunk.release();
      if (last || seenBytes > LONGEST_DRAINED_BYTES) {
        finish();
        return;
      }
    }
  }

  private void keep(ByteBuffer bytes) {
    seenBytes += bytes.remaining();
    if (seenBytes <= limitBytes) {
      byte[] copy = new byte[bytes.remaining()];
      bytes.get(copy);
      kept.writeBytes(copy);
    }
  }

  private void finish() {
    if (seenBytes > limitBytes) {
      result.completeExceptionally(Problem.tooLarge(limitBytes));
    } else {
      result.complete(kept.toByteArray());
    }
  }
}
