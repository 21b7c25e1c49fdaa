package app.trinity.operator.doctor;

import app.trinity.operator.aws.Configuration;
import app.trinity.tmdb.TmdbClient;
import app.trinity.tmdb.TmdbSettings;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** The checks of the configuration, and of the TMDB credential in it. */
public final class ConfigurationChecks {
  private static final String API_KEY = "TMDB_API_KEY";
  private static final String READ_TOKEN = "TMDB_READ_TOKEN";
  private static final String BASE_URL = "TMDB_BASE_URL";
  private static final String GET_A_KEY =
      "get a key in the settings of an account at themoviedb.org, and put it into .env as "
          + API_KEY;
  private static final Duration TIME_LIMIT = Duration.ofSeconds(10);

  private final Configuration configuration;

  /** Creates the checks of a configuration. */
  public ConfigurationChecks(Configuration configuration) {
    this.configuration = configuration;
  }

  /** Returns the check of the configuration. */
  public Check configuration() {
    return new Check("configuration", "see docs/aws.md", this::configured);
  }

  /** Returns the check of the TMDB credential. */
  public Check tmdb() {
    return new Check("TMDB", "check the network and TMDB_BASE_URL", this::tmdbAnswers);
  }

  private Finding configured() {
    if (!configuration.isFileThere()) {
      return Finding.warn(
          "there is no " + configuration.file(), "cp .env.example .env, and fill it in");
    }
    if (credential().isEmpty()) {
      return Finding.fail(configuration.file() + " has no " + API_KEY, GET_A_KEY);
    }
    if (configuration.get("AWS_REGION").isEmpty()) {
      return Finding.warn(configuration.file() + " has no AWS_REGION", "name the region there");
    }
    return Finding.ok(configuration.file() + " has everything that is required");
  }

  private Finding tmdbAnswers() {
    if (credential().isEmpty()) {
      return Finding.fail("there is no " + API_KEY, GET_A_KEY);
    }
    TmdbClient.Builder builder = TmdbClient.builder();
    if (configuration.get(READ_TOKEN).isPresent()) {
      builder.readToken(credential().get());
    } else {
      builder.apiKey(credential().get());
    }
    configuration
        .get(BASE_URL)
        .ifPresent(
            address ->
                builder.settings(TmdbSettings.builder().baseUrl(URI.create(address)).build()));
    try (TmdbClient tmdb = builder.build()) {
      return switch (tmdb.check(TIME_LIMIT)) {
        case READY -> Finding.ok("TMDB answers, and accepts the key");
        case CREDENTIAL_REFUSED -> Finding.fail("TMDB refuses the key", GET_A_KEY);
        case UNREACHABLE ->
            Finding.fail("TMDB does not answer", "check the network; try again in some minutes");
      };
    }
  }

  /** The credential, unless it is still the example's. */
  private Optional<String> credential() {
    return configuration
        .get(READ_TOKEN)
        .or(() -> configuration.get(API_KEY))
        .filter(value -> !value.toLowerCase(Locale.ROOT).startsWith("your"));
  }
}
