package app.trinity.lambda.function;

import app.trinity.tmdb.TmdbClient;
import app.trinity.tmdb.TmdbSettings;
import java.util.List;
import java.util.Optional;

/** What lets the tmdb function in at TMDB. It never shows itself. */
final class Credential {

  private final String secret;
  private final boolean isToken;

  private Credential(String secret, boolean isToken) {
    this.secret = secret;
    this.isToken = isToken;
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
    Optional<String> token = environment.text(Variables.TMDB_READ_TOKEN);
    Optional<String> key = environment.text(Variables.TMDB_API_KEY);
    if (token.isEmpty() && key.isEmpty()) {
      environment.missing("a credential for TMDB, in one of " + String.join(", ", names) + ",");
    }
    environment.check();
    return token
        .map(text -> new Credential(text, true))
        .orElseGet(() -> new Credential(key.orElseThrow(), false));
  }

  TmdbClient client(TmdbSettings settings) {
    try {
      TmdbClient.Builder tmdb = TmdbClient.builder().settings(settings);
      return isToken ? tmdb.readToken(secret).build() : tmdb.apiKey(secret).build();
    } catch (IllegalArgumentException e) {
      // The message says what is wrong with it, and nothing of what it is.
      throw new Misconfigured("What is to let us in at TMDB does not fit: " + e.getMessage() + ".");
    }
  }

  @Override
  public String toString() {
    return isToken ? "a read token" : "an API key";
  }
}
