package app.trinity.local.http.security;

import java.util.Map;

/** What every answer tells the browser not to do. */
public final class SecurityHeaders {
  public static final Map<String, String> ALL =
      Map.of(
          "Content-Security-Policy",
          "default-src 'self'; img-src 'self' https://image.tmdb.org data:; style-src 'self'; "
              + "script-src 'self'; connect-src 'self' ws: wss:; frame-ancestors 'none'; "
              + "base-uri 'none'; form-action 'self'; object-src 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Resource-Policy",
          "same-origin");

  private SecurityHeaders() {}
}
