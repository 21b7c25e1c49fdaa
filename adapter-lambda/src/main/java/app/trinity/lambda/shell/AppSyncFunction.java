package app.trinity.lambda.shell;

import app.trinity.api.Resolver;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Function;

/**
 * A function that answers fields of the schema for AppSync: one context, or, with batching, a list
 * of them. A subclass says over what, in a constructor without parameters, which Lambda calls once
 * for each process:
 *
 * <pre>{@code
 * public final class Votes extends AppSyncFunction {
 *   public Votes() {
 *     super("Votes", start -> Resolver.votes(engine(start.environment()).voting()));
 *   }
 * }
 * }</pre>
 *
 * <p>Thread-safe.
 */
public abstract class AppSyncFunction implements RequestStreamHandler {
  private final FieldEvents events;

  /**
   * Starts the function.
   *
   * @param service the function's name in the log and the metrics
   * @param making makes what answers the fields
   * @throws Misconfigured where the environment lacks something that was read of it
   */
  protected AppSyncFunction(String service, Function<Start, Resolver> making) {
    events = Start.of(service, start -> start.fields(making.apply(start)));
  }

  @Override
  public final void handleRequest(InputStream in, OutputStream out, Context context)
      throws IOException {
    events.handle(in, out, context.getAwsRequestId());
  }
}
