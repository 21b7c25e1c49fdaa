package app.trinity.tmdb;

import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * A credential for TMDB. It is put into a request at the last moment and never shown: a question, a
 * cached key and a log line never contain it.
 */
final class TmdbCredential {
  private final String secret;
  private final boolean bearer;

  private TmdbCredential(String secret, boolean bearer) {
    String trimmed = secret.trim();
    if (trimmed.isEmpty() || !trimmed.chars().allMatch(letter -> letter > ' ' && letter < 0x7f)) {
      // The text itself stays out of the message: it may be a key with a stray character.
      throw new IllegalArgumentException("a TMDB credential is one word of ASCII characters");
    }
    this.secret = trimmed;
    this.bearer = bearer;
  }

  /** A read access token: sent as a header, so that no address contains it. */
  static TmdbCredential readToken(String token) {
    return new TmdbCredential(token, true);
  }

  /** A version 3 key: TMDB takes it in the address only. */
  static TmdbCredential apiKey(String key) {
    return new TmdbCredential(key, false);
  }

  Request request(HttpUrl question) {
    Request.Builder request = new Request.Builder().header("Accept", "application/json");
    return bearer
        ? request.url(question).header("Authorization", "Bearer " + secret).build()
        : request.url(question.newBuilder().addQueryParameter("api_key", secret).build()).build();
  }

  @Override
  public String toString() {
    return bearer ? "a read token" : "an API key";
  }
}
