package app.trinity.lambda.function;

import app.trinity.account.Accounts;
import app.trinity.account.spi.UserGroups;
import app.trinity.dynamodb.DynamoStores;
import app.trinity.lambda.aws.CognitoGroups;
import app.trinity.lambda.aws.Persistence;
import app.trinity.lambda.aws.SignedCalls;
import app.trinity.lambda.shell.CognitoFunction;
import app.trinity.lambda.shell.Environment;
import app.trinity.lambda.shell.Start;
import app.trinity.lambda.trigger.CognitoTrigger;
import java.time.Clock;
import java.time.Duration;

/** The entry point of the function behind Cognito's triggers. */
public final class CognitoTriggerFunction extends CognitoFunction {
  private static final Duration STORE_CALL = Duration.ofSeconds(2);
  private static final Duration CONNECTING = Duration.ofSeconds(1);
  private static final Duration GROUP_CALL = Duration.ofMillis(1_500);
  private static final int GROUP_ATTEMPTS = 2;

  /** Starts the function; Lambda calls it once for each process. */
  public CognitoTriggerFunction() {
    super("CognitoTrigger", CognitoTriggerFunction::accounts);
  }

  private static Accounts accounts(Start start) {
    Environment environment = start.environment();
    UserGroups groups = groups(environment);
    DynamoStores stores = Startup.stores(environment, STORE_CALL);
    Accounts accounts = Startup.engine(environment, stores).userGroups(groups).build().accounts();
    start.beforeSnapshot(() -> Priming.signUp(new CognitoTrigger(accounts), stores));
    return accounts;
  }

  private static UserGroups groups(Environment environment) {
    SignedCalls calls =
        SignedCalls.create(
            environment.region(),
            environment.limit(CONNECTING),
            environment.limit(GROUP_CALL),
            Clock.systemUTC());
    return new CognitoGroups(
        calls,
        environment
            .address("AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER")
            .orElseGet(() -> calls.endpoint("cognito-idp")),
        new Persistence(GROUP_ATTEMPTS, environment.limit(GROUP_CALL), System::nanoTime));
  }
}
