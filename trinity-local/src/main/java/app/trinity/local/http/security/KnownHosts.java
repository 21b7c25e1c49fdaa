package app.trinity.local.http.security;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names under which this server may be asked. A page of a stranger whose name was made to lead
 * here (DNS rebinding) still asks under the stranger's name, and is refused.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class KnownHosts {
  private static final Pattern LOOPBACK_V4 = Pattern.compile("127(\\.\\d{1,3}){3}");
  private static final Set<String> LOOPBACK = Set.of("localhost", "[::1]");

  private final Set<String> names;
  private final IntSupplier port;

  /**
   * Knows the loopback names and others.
   *
   * @param names further hosts as they are typed in an address, an IPv6 address in brackets
   * @param port gives the port this server is bound to
   */
  public KnownHosts(Set<String> names, IntSupplier port) {
    this.names =
        names.stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    this.port = port;
  }

  /** Returns whether a request with this {@code Host} header is for this server. */
  public boolean allowsHost(String header) {
    return Authority.parse(header).filter(authority -> isKnown(authority.host())).isPresent();
  }

  /**
   * Returns whether a page of this origin may open a connection that browsers let any page open:
   * the page this server serves may, under whichever of its names.
   *
   * @param origin the {@code Origin} header
   * @param hostHeader the {@code Host} header
   */
  public boolean allowsOrigin(String origin, String hostHeader) {
    Optional<Authority> page = Authority.ofOrigin(origin);
    return page.isPresent()
        && (page.equals(Authority.parse(hostHeader))
            || (isKnown(page.get().host()) && page.get().port() == port.getAsInt()));
  }

  private boolean isKnown(String host) {
    return LOOPBACK.contains(host) || LOOPBACK_V4.matcher(host).matches() || names.contains(host);
  }
}
