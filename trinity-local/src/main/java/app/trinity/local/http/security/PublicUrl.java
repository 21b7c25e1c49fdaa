package app.trinity.local.http.security;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The address by which everybody reaches this server, such as a reverse proxy's: {@code
 * https://films.example/evening}.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class PublicUrl {
  private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]*[A-Za-z0-9_~-])*");

  private final String text;
  private final WebOrigin origin;
  private final String host;
  private final String path;

  private PublicUrl(WebOrigin origin, String host, String path) {
    this.text = origin.text() + path;
    this.origin = origin;
    this.host = host;
    this.path = path;
  }

  /**
   * Reads an address.
   *
   * @param typed an {@code http} or {@code https} URL without a query; a slash at its end is left
   *     out
   * @throws IllegalArgumentException if it is anything else, with a sentence for whoever typed it
   */
  public static PublicUrl parse(String typed) {
    URI uri;
    try {
      uri = new URI(typed.strip());
    } catch (URISyntaxException e) {
      throw unfit(typed);
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceAll("/+$", "");
    if (!(scheme.equals("http") || scheme.equals("https"))
        || uri.getHost() == null
        || uri.getRawUserInfo() != null
        || uri.getRawQuery() != null
        || uri.getRawFragment() != null
        || !PATH.matcher(path).matches()) {
      throw unfit(typed);
    }
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    WebOrigin origin =
        WebOrigin.parse(scheme + "://" + uri.getHost() + port).orElseThrow(() -> unfit(typed));
    return new PublicUrl(origin, uri.getHost().toLowerCase(Locale.ROOT), path);
  }

  private static IllegalArgumentException unfit(String typed) {
    return new IllegalArgumentException(
        "'" + typed + "' is no address: give one such as https://films.example/evening");
  }

  /** Returns the origin of the pages below this address. */
  public WebOrigin origin() {
    return origin;
  }

  /** Returns the host, in lower case; an IPv6 address in brackets. */
  public String host() {
    return host;
  }

  /** Returns the path without a slash at its end; empty text if the address has none. */
  public String path() {
    return path;
  }

  /** Returns the address without a slash at its end. */
  @Override
  public String toString() {
    return text;
  }
}
