package app.trinity.local.http.security;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A host and a port, as in {@code Host: localhost:8080}.
 *
 * @param host the host in lower case, an IPv6 address in brackets
 * @param port the port; HTTP's own where none is named
 */
record Authority(String host, int port) {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;
  private static final Pattern FORM =
      Pattern.compile("(\\[[0-9A-Fa-f:.]{2,45}]|[^\\[\\]:/@\\s]{1,253})(?::(\\d{1,5}))?");

  /** Reads a {@code Host} header; empty where it is none. */
  static Optional<Authority> parse(String header) {
    return parse(header, HTTP);
  }

  /** Reads an {@code Origin} header of a page that came by HTTP or HTTPS; empty for any other. */
  static Optional<Authority> ofOrigin(String origin) {
    if (origin.startsWith("http://")) {
      return parse(origin.substring("http://".length()), HTTP);
    }
    if (origin.startsWith("https://")) {
      return parse(origin.substring("https://".length()), HTTPS);
    }
    return Optional.empty();
  }

  private static Optional<Authority> parse(String text, int defaultPort) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String port = matcher.group(2);
    return Optional.of(
        new Authority(
            matcher.group(1).toLowerCase(Locale.ROOT),
            port == null ? defaultPort : Integer.parseInt(port)));
  }
}
