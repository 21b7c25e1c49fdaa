package app.trinity.lambda.function;

import app.trinity.InfrastructureFailure;
import app.trinity.lambda.aws.Persistence;
import app.trinity.lambda.aws.SignedCalls;
import app.trinity.lambda.aws.StoredSecrets;
import app.trinity.lambda.shell.Environment;
import app.trinity.lambda.shell.Misconfigured;
import app.trinity.tmdb.TmdbClient;
import app.trinity.tmdb.TmdbSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The tmdb function's credential at TMDB. It never shows itself. Immutable. */
final class Credential {
  private static final Duration CONNECTING = Duration.ofSeconds(1);
  private static final Duration ANSWERING = Duration.ofSeconds(3);
  private static final int ATTEMPTS = 3;

  /** A read token is a JSON Web Token, three parts joined by dots; a key has none. */
  private static final char JOINT = '.';

  private final String secret;
  private final boolean isToken;

  private Credential(String secret, boolean isToken) {
    this.secret = secret;
    this.isToken = isToken;
  }

  /** A secret of which nobody says which of the two it is. */
  static Credential of(String secret) {
    return new Credential(secret, secret.indexOf(JOINT) >= 0);
  }

  /**
   * Reads the credential from the environment, or from where the environment says it is kept.
   *
   * @throws Misconfigured where there is none
   */
  static Credential read(Environment environment) {
    List<String> names =
        List.of(
            Variables.TMDB_READ_TOKEN,
            Variables.TMDB_API_KEY,
            Variables.TMDB_SECRET,
            Variables.TMDB_PARAMETER);
    if (names.stream().allMatch(name -> environment.text(name).isEmpty())) {
      environment.missing("a credential for TMDB, in one of " + String.join(", ", names) + ",");
    }
    boolean isKept =
        environment.text(Variables.TMDB_READ_TOKEN).isEmpty()
            && environment.text(Variables.TMDB_API_KEY).isEmpty();
    String region = isKept ? environment.region() : "";
    Duration answering = environment.limit(ANSWERING);
    environment.check();
    return environment
        .text(Variables.TMDB_READ_TOKEN)
        .map(token -> new Credential(token, true))
        .or(() -> environment.text(Variables.TMDB_API_KEY).map(key -> new Credential(key, false)))
        .orElseGet(() -> kept(environment, region, answering));
  }

  private static Credential kept(Environment environment, String region, Duration answering) {
    StoredSecrets secrets =
        new StoredSecrets(
            SignedCalls.create(region, environment.limit(CONNECTING), answering, Clock.systemUTC()),
            new Persistence(ATTEMPTS, answering, System::nanoTime));
    try {
      String secret =
          environment
              .text(Variables.TMDB_SECRET)
              .map(
                  name ->
                      secrets.secret(name, environment.address("AWS_ENDPOINT_URL_SECRETS_MANAGER")))
              .orElseGet(
                  () ->
                      secrets.parameter(
                          environment.text(Variables.TMDB_PARAMETER).orElseThrow(),
                          environment.address("AWS_ENDPOINT_URL_SSM")));
      return of(secret);
    } catch (InfrastructureFailure e) {
      throw new Misconfigured(
          "The credential for TMDB cannot be read from where it is kept: " + e.getMessage() + ".");
    }
  }

  TmdbClient client(TmdbSettings settings) {
    try {
      TmdbClient.Builder tmdb = TmdbClient.builder().settings(settings);
      return isToken ? tmdb.readToken(secret).build() : tmdb.apiKey(secret).build();
    } catch (IllegalArgumentException e) {
      // The message says what is wrong with it, and nothing of what it is.
      throw new Misconfigured("The TMDB credential is malformed: " + e.getMessage() + ".");
    }
  }

  boolean isTheSameAs(Credential other) {
    return secret.equals(other.secret);
  }

  @Override
  public String toString() {
    return isToken ? "a read token" : "an API key";
  }
}
