package app.trinity.local.http.security;

/**
 * The path below which a proxy shows this server. Some proxies leave it out of what they ask here
 * and some do not: it is taken off where it is there.
 *
 * @param prefix the path without a slash at its end; empty text for the root
 */
public record BasePath(String prefix) {
  /**
   * Returns the path within this server.
   *
   * @param path the path as it was asked, from its first slash on
   */
  public String within(String path) {
    if (prefix.isEmpty() || !path.startsWith(prefix)) {
      return path;
    }
    String rest = path.substring(prefix.length());
    if (rest.isEmpty()) {
      return "/";
    }
    return rest.startsWith("/") ? rest : path;
  }
}
