package app.trinity.lambda.function;

import app.trinity.dynamodb.table.Table;

/** The names of the environment variables that configure the functions. */
public final class Variables {
  /** What comes before the tables' default names; nothing where absent. */
  public static final String TABLE_PREFIX = "TRINITY_TABLE_PREFIX";

  /** TMDB's key (v3) in plain. Of the four that name a credential the tmdb function needs one. */
  public static final String TMDB_API_KEY = "TMDB_API_KEY";

  /** TMDB's read token (v4) in plain. */
  public static final String TMDB_READ_TOKEN = "TMDB_READ_TOKEN";

  /** The name or ARN of the secret in Secrets Manager that holds TMDB's key or read token. */
  public static final String TMDB_SECRET = "TMDB_SECRET";

  /** The name of the parameter in Systems Manager that holds TMDB's key or read token. */
  public static final String TMDB_PARAMETER = "TMDB_PARAMETER";

  /** Where TMDB is, if not at its usual address. */
  public static final String TMDB_BASE_URL = "TMDB_BASE_URL";

  /** The language of titles and overviews, as TMDB names it; {@code en-US} where absent. */
  public static final String TMDB_LANGUAGE = "TMDB_LANGUAGE";

  /** The name or ARN of the tmdb function, which the room function invokes. */
  public static final String TMDB_FUNCTION = "TRINITY_TMDB_FUNCTION";

  /** AppSync's GraphQL address, to which the stream function publishes matches. */
  public static final String GRAPHQL_URL = "TRINITY_GRAPHQL_URL";

  /** How long a room lives, in whole hours; 24 where absent. */
  public static final String ROOM_HOURS = "TRINITY_ROOM_HOURS";

  /** How many participants a room holds; 90 where absent. */
  public static final String ROOM_CAPACITY = "TRINITY_ROOM_CAPACITY";

  /** The fewest participants a match takes; 2 where absent. */
  public static final String MINIMUM_PARTICIPANTS = "TRINITY_MINIMUM_PARTICIPANTS";

  private Variables() {}

  /** A table's whole name, where it is not its default name after the prefix. */
  public static String table(Table table) {
    return "TRINITY_TABLE_" + table.name();
  }
}
