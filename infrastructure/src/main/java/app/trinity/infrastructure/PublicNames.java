package app.trinity.infrastructure;

import java.util.Locale;

/** Names that others rely on: people, scripts and other stacks. */
public final class PublicNames {
  /** The alias through which each function is called: the version published last. */
  public static final String ALIAS = "live";

  /** The output with AppSync's address for queries and mutations. */
  public static final String GRAPHQL_URL = "GraphqlUrl";

  /** The output with AppSync's address for subscriptions. */
  public static final String REALTIME_URL = "RealtimeUrl";

  /** The output with the API's id. */
  public static final String API_ID = "ApiId";

  /** The output with the user pool's id. */
  public static final String USER_POOL_ID = "UserPoolId";

  /** The output with the app client's id. */
  public static final String USER_POOL_CLIENT_ID = "UserPoolClientId";

  /** The output with the sign-in page's address. */
  public static final String SIGN_IN_URL = "SignInUrl";

  /** The output with the ARN of the secret that holds TMDB's credential. */
  public static final String TMDB_SECRET_ARN = "TmdbSecretArn";

  /** The output with the address of the queue of what the streams could not deliver. */
  public static final String DEAD_LETTERS_URL = "DeadLettersUrl";

  /** The output with the ARN of the topic that alarms are sent to. */
  public static final String ALARMS_TOPIC_ARN = "AlarmsTopicArn";

  /** The output with the dashboard's name. */
  public static final String DASHBOARD_NAME = "DashboardName";

  /** The output with the stage. */
  public static final String STAGE = "Stage";

  private PublicNames() {}

  /** {@code UserMatches} for {@code USER_MATCHES}. */
  static String pascal(Enum<?> constant) {
    StringBuilder name = new StringBuilder();
    for (String word : constant.name().split("_", -1)) {
      name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return name.toString();
  }
}
