package app.trinity.lambdaruntime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** A function that does what its event says. */
public final class MoodyFunction implements RequestStreamHandler {
  /** Starts, unless the environment forbids it. */
  public MoodyFunction() {
    if (System.getenv("MOOD") != null) {
      throw new IllegalStateException("in no mood to start");
    }
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    String event = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    switch (event) {
      case "throw" -> throw new IllegalArgumentException("as told");
      case "exit" -> Runtime.getRuntime().halt(3);
      case "hang" -> hang();
      default -> {
        context.getLogger().log("heard " + event + "\n");
        out.write(("heard " + event).getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static void hang() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
