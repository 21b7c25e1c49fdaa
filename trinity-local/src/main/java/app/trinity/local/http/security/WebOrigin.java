package app.trinity.local.http.security;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page comes from, as browsers name it in {@code Origin} (RFC 6454): a scheme, a host and a
 * port. A port that the scheme implies is left out; everything is in lower case.
 *
 * @param text the origin as browsers write it, such as {@code https://films.example}
 */
public record WebOrigin(String text) {
  private static final Pattern FORM =
      Pattern.compile(
          "([A-Za-z][A-Za-z0-9+.-]{0,30})://"
              + "(\\[[0-9A-Fa-f:.]{2,45}]|[A-Za-z0-9._-]{1,253})(?::(\\d{1,5}))?");

  /**
   * Reads an origin.
   *
   * @return empty if the text is none, or has a path; pages without an origin say {@code null}
   */
  public static Optional<WebOrigin> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String scheme = matcher.group(1).toLowerCase(Locale.ROOT);
    String host = matcher.group(2).toLowerCase(Locale.ROOT);
    String port = matcher.group(3);
    boolean implied = port == null || port.equals(impliedPort(scheme));
    return Optional.of(new WebOrigin(scheme + "://" + host + (implied ? "" : ":" + port)));
  }

  private static String impliedPort(String scheme) {
    return switch (scheme) {
      case "http" -> "80";
      case "https" -> "443";
      default -> "";
    };
  }
}
