package app.trinity.infrastructure.settings;

import java.util.Locale;

/**
 * Everything a deployment can be told. Each is an environment variable, a line of {@code .env} and
 * a key of the CDK's context.
 */
public enum Setting {
  /** Where everything is. */
  REGION(
      "AWS_REGION",
      "eu-west-1",
      ValueFormat.matching("an AWS region such as eu-west-1", "[a-z]{2}(-[a-z]+)+-\\d")),
  /** Whether data may be lost: development or production. */
  STAGE("TRINITY_STAGE", "development", ValueFormat.oneOf("development", "production")),
  /** The stack's name, with which the functions' names begin. */
  STACK(
      "TRINITY_STACK",
      "TrinityStack",
      ValueFormat.matching("3 to 40 letters, digits and hyphens", "[A-Za-z][A-Za-z0-9-]{2,39}")),
  /** What comes before the names of the tables. */
  TABLE_PREFIX(
      "TRINITY_TABLE_PREFIX",
      "",
      ValueFormat.matching(
          "up to 100 letters, digits, dots, hyphens and underscores", "[\\w.-]{0,100}")),
  /** How the functions are packed. */
  PACKAGING("TRINITY_PACKAGING", "zip", ValueFormat.oneOf("zip", "image")),
  /** A function's memory in MB; also for one function, as in TRINITY_MEMORY_MB_TMDB. */
  MEMORY_MB("TRINITY_MEMORY_MB", "512", ValueFormat.whole(128, 10_240)),
  /** A function's time limit in seconds; also for one function, likewise. */
  TIMEOUT_SECONDS("TRINITY_TIMEOUT_SECONDS", "30", ValueFormat.whole(1, 900)),
  /** Whether zipped functions start from a snapshot. */
  SNAPSTART("TRINITY_SNAPSTART", "true", ValueFormat.oneOf("true", "false")),
  /** How many copies of the tmdb function may run at once. */
  TMDB_CONCURRENCY("TRINITY_TMDB_CONCURRENCY", "4", ValueFormat.whole(1, 1_000).or("none")),
  /** How many days logs are kept. */
  LOG_DAYS(
      "TRINITY_LOG_DAYS",
      "30",
      ValueFormat.oneOf("1", "3", "5", "7", "14", "30", "60", "90", "180", "365", "731", "3653")),
  /** What AppSync logs of each field. */
  FIELD_LOG(
      "TRINITY_FIELD_LOG", "error", ValueFormat.oneOf("none", "error", "info", "debug", "all")),
  /** The size of AppSync's cache. */
  CACHE(
      "TRINITY_CACHE",
      "none",
      ValueFormat.oneOf("none", "small", "medium", "large", "xlarge", "large_2x", "large_4x")),
  /** How many requests an address may send in five minutes. */
  RATE_LIMIT("TRINITY_RATE_LIMIT", "none", ValueFormat.whole(10, 2_000_000_000).or("none")),
  /** Who is written to when an alarm goes off. */
  ALARM_EMAIL(
      "TRINITY_ALARM_EMAIL", "", ValueFormat.matching("an email address", "[^@\\s]+@[^@\\s]+")),
  /** Google's client id; with it people sign in with Google as well. */
  GOOGLE_CLIENT_ID(
      "GOOGLE_CLIENT_ID",
      "",
      ValueFormat.matching(
          "a client id that ends in .apps.googleusercontent.com",
          "[\\w.-]+\\.apps\\.googleusercontent\\.com")),
  /** The name of the secret in Secrets Manager that holds Google's client secret. */
  GOOGLE_CLIENT_SECRET_NAME(
      "GOOGLE_CLIENT_SECRET_NAME",
      "trinity/google-client-secret",
      ValueFormat.matching("the name of a secret in Secrets Manager", "[\\w/+=.@-]{1,512}")),
  /** The sign-in page's domain prefix, which nobody else in the region may have. */
  DOMAIN_PREFIX(
      "TRINITY_DOMAIN_PREFIX",
      "",
      ValueFormat.matching(
          "up to 63 lower-case letters, digits and hyphens, without aws, amazon and cognito",
          "(?!.*(aws|amazon|cognito))[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?")),
  /** Where people come back to after signing in on the sign-in page. */
  CALLBACK_URLS("TRINITY_CALLBACK_URLS", "http://localhost:3000/", Urls.RETURNED_TO),
  /** Where people come back to after signing out. */
  LOGOUT_URLS("TRINITY_LOGOUT_URLS", "http://localhost:3000/", Urls.RETURNED_TO),
  /** In production: whether destroying the stack may delete people's data. */
  DESTROY_DATA("TRINITY_DESTROY_DATA", "false", ValueFormat.oneOf("true", "false")),
  /** The language of titles. */
  TMDB_LANGUAGE(
      "TMDB_LANGUAGE",
      "",
      ValueFormat.matching("a language such as en-US", "[a-z]{2}(-[A-Z]{2})?")),
  /** How many hours a room lives. */
  ROOM_HOURS("TRINITY_ROOM_HOURS", "", ValueFormat.whole(1, 720)),
  /** How many participants a room holds. */
  ROOM_CAPACITY("TRINITY_ROOM_CAPACITY", "", ValueFormat.whole(1, 90)),
  /** The fewest participants a match takes. */
  MINIMUM_PARTICIPANTS("TRINITY_MINIMUM_PARTICIPANTS", "", ValueFormat.whole(1, 90));

  private static final class Urls {
    static final ValueFormat RETURNED_TO =
        ValueFormat.matching(
                "an https address, one of http://localhost, or one with an app's own scheme",
                "https://[^\\s,]+|http://localhost[^\\s,]*|(?!https?:)[a-z][a-z0-9+.-]*://[^\\s,]*")
            .separatedByCommas();
  }

  private final String variable;
  private final String standard;

  @SuppressWarnings("ImmutableEnumChecker") // A record of a text and a pure function.
  private final ValueFormat form;

  Setting(String variable, String standard, ValueFormat form) {
    this.variable = variable;
    this.standard = standard;
    this.form = form;
  }

  /** Its name as an environment variable and in {@code .env}. */
  public String variable() {
    return variable;
  }

  /** Its name in the CDK's context, as in {@code -c tmdbConcurrency=2}. */
  public String contextKey() {
    StringBuilder key = new StringBuilder();
    for (String word : name().toLowerCase(Locale.ROOT).split("_", -1)) {
      key.append(
          key.length() == 0
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return key.toString();
  }

  /** Its value where nobody says another; empty where it then says nothing. */
  public String standard() {
    return standard;
  }

  /** Whether it can also be said of one function, by the function's name behind the variable's. */
  public boolean isPerFunction() {
    return this == MEMORY_MB || this == TIMEOUT_SECONDS;
  }

  /** What its value has to be, for a person. */
  public String form() {
    return form.description();
  }

  boolean fits(String value) {
    return form.fits().test(value);
  }
}
