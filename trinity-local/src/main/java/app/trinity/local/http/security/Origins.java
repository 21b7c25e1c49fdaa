package app.trinity.local.http.security;

import java.util.Optional;
import java.util.Set;

/**
 * Which pages may use this server from a browser: its own, and those of the origins that its owner
 * named.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Origins {
  private final KnownHosts hosts;
  private final Optional<WebOrigin> proxied;
  private final Set<WebOrigin> allowed;

  /**
   * Knows the pages.
   *
   * @param hosts the names of this server
   * @param proxied the origin under which a proxy shows this server's page, if one does
   * @param allowed the origins of other pages that may use this server
   */
  public Origins(KnownHosts hosts, Optional<WebOrigin> proxied, Set<WebOrigin> allowed) {
    this.hosts = hosts;
    this.proxied = proxied;
    this.allowed = Set.copyOf(allowed);
  }

  /**
   * Returns whether a page of this origin may open a connection that browsers let any page open.
   *
   * @param origin the {@code Origin} header
   * @param hostHeader the {@code Host} header
   */
  public boolean mayConnect(String origin, String hostHeader) {
    Optional<WebOrigin> page = WebOrigin.parse(origin);
    return page.isPresent()
        && (allowed.contains(page.get())
            || page.equals(proxied)
            || hosts.allowsOrigin(origin, hostHeader));
  }

  /**
   * Returns the origin that a browser is to be told may read an answer; empty if it is not another
   * page's, or not one that was allowed.
   *
   * @param origin the {@code Origin} header
   */
  public Optional<WebOrigin> mayRead(String origin) {
    return WebOrigin.parse(origin).filter(allowed::contains);
  }

  /** Returns whether any other page may use this server. */
  public boolean anyAllowed() {
    return !allowed.isEmpty();
  }
}
