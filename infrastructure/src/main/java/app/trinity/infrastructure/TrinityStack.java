package app.trinity.infrastructure;

import app.trinity.infrastructure.packaging.Checkout;
import app.trinity.infrastructure.settings.Settings;
import app.trinity.lambda.function.LambdaFunction;
import app.trinity.lambda.function.Variables;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.Tags;
import software.constructs.Construct;

/** Everything that is deployed. */
public final class TrinityStack extends Stack {
  /**
   * Puts the stack together.
   *
   * @param scope the app
   * @param props where it goes
   * @param settings what it was told
   * @param checkout what is deployed
   */
  public TrinityStack(Construct scope, StackProps props, Settings settings, Checkout checkout) {
    super(scope, settings.stack(), props);
    Tables tables = new Tables(this, settings);
    Functions functions = new Functions(this, settings, checkout, tables);
    UserDirectory accounts =
        new UserDirectory(this, settings, functions.of(LambdaFunction.COGNITO_TRIGGER));
    Api api = new Api(this, settings, checkout, accounts, functions);
    HandlerFunction stream = functions.of(LambdaFunction.STREAM);
    stream.set(Variables.GRAPHQL_URL, api.api().getGraphqlUrl());
    api.publishArns().forEach(field -> stream.allow(field, "appsync:GraphQL"));
    Streams streams = new Streams(this, stream, tables);
    Alarms alarms = new Alarms(this, settings, functions, tables, api.api(), streams.deadLetters());
    Overview overview = new Overview(this, functions, tables, api.api());
    new SavedQueries(this, functions);
    Tags.of(this).add("app", "trinity");

    say(PublicNames.STAGE, settings.isProduction() ? "production" : "development");
    say(PublicNames.GRAPHQL_URL, api.api().getGraphqlUrl());
    say(PublicNames.REALTIME_URL, api.realtimeUrl());
    say(PublicNames.API_ID, api.api().getApiId());
    say(PublicNames.USER_POOL_ID, accounts.pool().getUserPoolId());
    say(PublicNames.USER_POOL_CLIENT_ID, accounts.client().getUserPoolClientId());
    say(PublicNames.SIGN_IN_URL, accounts.domain().baseUrl());
    say(PublicNames.TMDB_SECRET_ARN, functions.tmdbSecret().getSecretArn());
    say(PublicNames.DEAD_LETTERS_URL, streams.deadLetters().getQueueUrl());
    say(PublicNames.ALARMS_TOPIC_ARN, alarms.topic().getTopicArn());
    say(PublicNames.DASHBOARD_NAME, overview.dashboard().getDashboardName());
  }

  private void say(String name, String value) {
    CfnOutput.Builder.create(this, name).value(value).build();
  }
}
