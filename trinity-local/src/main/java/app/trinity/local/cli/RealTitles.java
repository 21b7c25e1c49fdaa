package app.trinity.local.cli;

import app.trinity.local.HomeSettings;
import app.trinity.tmdb.TmdbClient;
import app.trinity.tmdb.TmdbImageSize;
import app.trinity.tmdb.TmdbSettings;
import app.trinity.tmdb.TmdbStatus;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * TMDB in place of the bundled titles, where the environment brings a credential for it. While TMDB
 * does not answer, it is asked from time to time whether it does again.
 */
final class RealTitles implements AutoCloseable {
  private static final String READ_TOKEN = "TMDB_READ_TOKEN";
  private static final String API_KEY = "TMDB_API_KEY";
  private static final String BASE_URL = "TMDB_BASE_URL";
  private static final String LANGUAGE = "TMDB_LANGUAGE";

  private static final Pattern LANGUAGES = Pattern.compile("[a-z]{2,3}(-[A-Z]{2})?");
  private static final Duration CHECK_LIMIT = Duration.ofSeconds(8);
  private static final Duration CHECKED_AGAIN_AFTER = Duration.ofSeconds(5);

  private final TmdbClient tmdb;
  private final boolean answeredAtFirst;
  private final ScheduledExecutorService checks;

  private RealTitles(TmdbClient tmdb, boolean answeredAtFirst) {
    this.tmdb = tmdb;
    this.answeredAtFirst = answeredAtFirst;
    this.checks =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "trinity-tmdb-check");
              thread.setDaemon(true);
              return thread;
            });
    var unused =
        checks.scheduleWithFixedDelay(
            this::checkAgain,
            CHECKED_AGAIN_AFTER.toMillis(),
            CHECKED_AGAIN_AFTER.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  /**
   * Connects to TMDB.
   *
   * @param environment the variables of the process's environment
   * @return TMDB, answering or not; empty where there is no credential for it
   * @throws CannotStart where a variable makes no sense, or TMDB refuses the credential
   */
  static Optional<RealTitles> from(Map<String, String> environment) throws CannotStart {
    Optional<String> token = value(environment, READ_TOKEN);
    String variable = token.isPresent() ? READ_TOKEN : API_KEY;
    Optional<String> credential = token.or(() -> value(environment, API_KEY));
    if (credential.isEmpty()) {
      return Optional.empty();
    }
    TmdbClient tmdb = client(variable, credential.get(), settings(environment));
    TmdbStatus status = tmdb.check(CHECK_LIMIT);
    if (status == TmdbStatus.CREDENTIAL_REFUSED) {
      tmdb.close();
      throw new CannotStart(
          "TMDB refuses what "
              + variable
              + " holds. Set a valid one, or unset it to play with the bundled titles.");
    }
    return Optional.of(new RealTitles(tmdb, status == TmdbStatus.READY));
  }

  private static TmdbClient client(String variable, String credential, TmdbSettings settings)
      throws CannotStart {
    try {
      TmdbClient.Builder tmdb = TmdbClient.builder().settings(settings);
      return variable.equals(READ_TOKEN)
          ? tmdb.readToken(credential).build()
          : tmdb.apiKey(credential).build();
    } catch (IllegalArgumentException e) {
      throw new CannotStart(
          variable + " holds no credential of TMDB's: one word of letters, digits and signs.");
    }
  }

  private static TmdbSettings settings(Map<String, String> environment) throws CannotStart {
    TmdbSettings.Builder settings = TmdbSettings.builder();
    Optional<String> language = value(environment, LANGUAGE);
    if (language.isPresent()) {
      if (!LANGUAGES.matcher(language.get()).matches()) {
        throw new CannotStart(LANGUAGE + " is a language such as de or pt-BR.");
      }
      settings.language(language.get());
    }
    try {
      value(environment, BASE_URL).map(URI::create).ifPresent(settings::baseUrl);
      return settings.build();
    } catch (IllegalArgumentException e) {
      throw new CannotStart(
          BASE_URL
              + " is an http or https address with its version, such as "
              + TmdbSettings.defaults().baseUrl()
              + ".");
    }
  }

  private static Optional<String> value(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  /** Makes TMDB the home's catalogue, and lets the page show what goes with it. */
  void tell(HomeSettings.Builder settings) {
    settings
        .catalog(tmdb.catalog())
        .imageBaseUrl(tmdb.images().base(TmdbImageSize.W500).toString())
        .notice(TmdbClient.NOTICE)
        .degraded(() -> !tmdb.isAnswering());
  }

  /** What to tell whoever started this, in a sentence; empty where all is well. */
  Optional<String> trouble() {
    return answeredAtFirst
        ? Optional.empty()
        : Optional.of("TMDB does not answer at present. Rooms can be opened once it does.");
  }

  private void checkAgain() {
    if (!tmdb.isAnswering()) {
      tmdb.check(CHECK_LIMIT);
    }
  }

  @Override
  public void close() {
    checks.shutdownNow();
    tmdb.close();
  }
}
