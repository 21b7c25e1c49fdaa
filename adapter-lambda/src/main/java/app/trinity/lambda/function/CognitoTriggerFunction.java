package app.trinity.lambda.function;

import app.trinity.account.spi.UserGroups;
import app.trinity.core.Trinity;
import app.trinity.dynamodb.DynamoStores;
import app.trinity.lambda.aws.CognitoGroups;
import app.trinity.lambda.aws.Persistence;
import app.trinity.lambda.aws.SignedCalls;
import app.trinity.lambda.trigger.CognitoTrigger;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The entry point of the function behind Cognito's triggers. */
public final class CognitoTriggerFunction implements RequestStreamHandler {
  private static final Duration STORE_CALL = Duration.ofSeconds(2);
  private static final Duration CONNECTING = Duration.ofSeconds(1);
  private static final Duration GROUP_CALL = Duration.ofMillis(1_500);
  private static final int GROUP_ATTEMPTS = 2;

  private final TriggerFunction function;

  /** Starts the function; Lambda calls it once for each process. */
  public CognitoTriggerFunction() {
    function =
        Boot.start(
            "CognitoTrigger",
            boot -> {
              UserGroups groups = groups(boot.environment());
              DynamoStores stores = Startup.stores(boot.environment(), STORE_CALL);
              Trinity trinity =
                  Startup.engine(boot.environment(), stores).userGroups(groups).build();
              Lifetime lifetime = new Lifetime(Clock.systemUTC(), started());
              CognitoTrigger trigger = new CognitoTrigger(trinity.accounts());
              Priming.beforeSnapshot(boot, () -> Priming.signUp(trigger, stores));
              return new TriggerFunction(
                  trigger, boot.journal(), boot.references(), lifetime::millisLeft);
            });
  }

  private static Instant started() {
    return ProcessHandle.current().info().startInstant().orElseGet(Clock.systemUTC()::instant);
  }

  private static UserGroups groups(Environment environment) {
    SignedCalls calls =
        SignedCalls.create(environment.region(), CONNECTING, GROUP_CALL, Clock.systemUTC());
    return new CognitoGroups(
        calls,
        environment
            .address("AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER")
            .orElseGet(() -> calls.endpoint("cognito-idp")),
        new Persistence(GROUP_ATTEMPTS, GROUP_CALL, new SecureRandom(), System::nanoTime));
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    function.handle(in, out, context.getAwsRequestId());
  }
}
