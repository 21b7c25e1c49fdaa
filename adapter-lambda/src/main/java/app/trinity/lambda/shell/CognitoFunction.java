package app.trinity.lambda.shell;

import app.trinity.account.Accounts;
import app.trinity.lambda.trigger.CognitoTrigger;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;

/**
 * A function behind Cognito's triggers. A subclass says over which accounts, in a constructor
 * without parameters, which Lambda calls once for each process.
 *
 * <p>Thread-safe.
 */
public abstract class CognitoFunction implements RequestStreamHandler {
  private final TriggerEvents events;

  /**
   * Starts the function.
   *
   * @param service the function's name in the log and the metrics
   * @param making makes the accounts
   * @throws Misconfigured where the environment lacks something that was read of it
   */
  protected CognitoFunction(String service, Function<Start, Accounts> making) {
    events =
        Start.of(
            service,
            start -> {
              Lifetime lifetime =
                  new Lifetime(start.environment(), Clock.systemUTC(), processStart());
              return new TriggerEvents(
                  new CognitoTrigger(making.apply(start)),
                  start.journal(),
                  start.references(),
                  lifetime::millisLeft);
            });
  }

  private static Instant processStart() {
    return ProcessHandle.current().info().startInstant().orElseGet(Clock.systemUTC()::instant);
  }

  @Override
  public final void handleRequest(InputStream in, OutputStream out, Context context)
      throws IOException {
    events.handle(in, out, context.getAwsRequestId());
  }
}
