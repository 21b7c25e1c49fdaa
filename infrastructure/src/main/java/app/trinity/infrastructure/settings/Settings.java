package app.trinity.infrastructure.settings;

import app.trinity.dynamodb.table.TableNames;
import app.trinity.lambda.function.LambdaFunction;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a deployment was told, checked. Immutable; it holds no credential. */
public final class Settings {
  private static final String NONE = "none";

  private final Map<Setting, String> values;
  private final Map<String, String> perFunction;

  Settings(Map<Setting, String> values, Map<String, String> perFunction) {
    this.values = new EnumMap<>(values);
    this.perFunction = Map.copyOf(perFunction);
  }

  /** The region. */
  public String region() {
    return text(Setting.REGION);
  }

  /** The stack's name. */
  public String stack() {
    return text(Setting.STACK);
  }

  /** Whether people's data may be lost: never in production, unless told otherwise. */
  public boolean dataMayBeLost() {
    return !isProduction() || isTrue(Setting.DESTROY_DATA);
  }

  /** Whether strangers use it. */
  public boolean isProduction() {
    return "production".equals(text(Setting.STAGE));
  }

  /** What the tables are called. */
  public TableNames tableNames() {
    return TableNames.withPrefix(text(Setting.TABLE_PREFIX));
  }

  /** Whether the functions are container images rather than zips. */
  public boolean packsImages() {
    return "image".equals(text(Setting.PACKAGING));
  }

  /** Whether functions start from a snapshot; images cannot. */
  public boolean startsFromSnapshot() {
    return isTrue(Setting.SNAPSTART) && !packsImages();
  }

  /** A function's memory in MB. */
  public int memoryMb(LambdaFunction function) {
    return Integer.parseInt(of(Setting.MEMORY_MB, function));
  }

  /** How long a function may take. */
  public Duration timeout(LambdaFunction function) {
    return Duration.ofSeconds(Long.parseLong(of(Setting.TIMEOUT_SECONDS, function)));
  }

  /** How many copies of the tmdb function may run at once; empty for as many as come. */
  public Optional<Integer> tmdbConcurrency() {
    return optional(Setting.TMDB_CONCURRENCY).map(Integer::valueOf);
  }

  /** How many days logs are kept. */
  public int logDays() {
    return Integer.parseInt(text(Setting.LOG_DAYS));
  }

  /** What AppSync logs of each field, by its own word for it. */
  public String fieldLog() {
    return text(Setting.FIELD_LOG).toUpperCase(Locale.ROOT);
  }

  /** The size of AppSync's cache, by its own word for it; empty for no cache. */
  public Optional<String> cache() {
    return optional(Setting.CACHE).map(size -> size.toUpperCase(Locale.ROOT));
  }

  /** How many requests an address may send in five minutes; empty for as many as it likes. */
  public Optional<Integer> rateLimit() {
    return optional(Setting.RATE_LIMIT).map(Integer::valueOf);
  }

  /** Who is written to when an alarm goes off; empty for nobody. */
  public Optional<String> alarmEmail() {
    return optional(Setting.ALARM_EMAIL);
  }

  /** Google's client id; empty where nobody signs in with Google. */
  public Optional<String> googleClientId() {
    return optional(Setting.GOOGLE_CLIENT_ID);
  }

  /** The name of the secret that holds Google's client secret. */
  public String googleClientSecretName() {
    return text(Setting.GOOGLE_CLIENT_SECRET_NAME);
  }

  /** The prefix of the sign-in page's domain; empty for one made of the stack and the account. */
  public Optional<String> domainPrefix() {
    return optional(Setting.DOMAIN_PREFIX);
  }

  /** Where people come back to after signing in. */
  public List<String> callbackUrls() {
    return split(text(Setting.CALLBACK_URLS));
  }

  /** Where people come back to after signing out. */
  public List<String> logoutUrls() {
    return split(text(Setting.LOGOUT_URLS));
  }

  /** A setting as it was told; empty where it was not and nothing holds otherwise. */
  public Optional<String> optional(Setting setting) {
    return Optional.of(text(setting)).filter(value -> !value.isEmpty() && !value.equals(NONE));
  }

  static List<String> split(String value) {
    return Arrays.stream(value.split(",", -1)).map(String::strip).toList();
  }

  static String key(Setting setting, LambdaFunction function) {
    return setting.variable() + "_" + function.name();
  }

  private String of(Setting setting, LambdaFunction function) {
    return perFunction.getOrDefault(key(setting, function), text(setting));
  }

  private boolean isTrue(Setting setting) {
    return "true".equals(text(setting));
  }

  private String text(Setting setting) {
    return values.getOrDefault(setting, setting.standard());
  }
}
