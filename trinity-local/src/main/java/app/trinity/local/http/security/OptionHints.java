package app.trinity.local.http.security;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells whoever runs this server, in one line of the log each, which option lets in what was
 * refused. Only names that can be part of an address are written, and only so many of them.
 *
 * <p>Safe for use by several threads.
 */
public final class OptionHints {
  private static final int MOST_HINTS = 20;

  private final Logger log;
  private final Set<String> told = new HashSet<>();

  /** Writes to a log. */
  public OptionHints(Logger log) {
    this.log = log;
  }

  /** Tells of a request under a name that this server does not know. */
  public void unknownHost(String hostHeader) {
    Authority.parse(hostHeader)
        .filter(authority -> authority.host().matches("[a-z0-9._-]+"))
        .ifPresent(
            authority ->
                tell(
                    "A request for "
                        + authority.host()
                        + " was refused. If that is a name of this server, start it with"
                        + " --allow-host "
                        + authority.host()));
  }

  /** Tells of a page of another origin. */
  public void foreignPage(String origin) {
    WebOrigin.parse(origin)
        .ifPresent(
            page ->
                tell(
                    "A page of "
                        + page.text()
                        + " was refused. If it may use this server, start it with --allow-origin "
                        + page.text()));
  }

  private void tell(String line) {
    synchronized (told) {
      if (told.size() >= MOST_HINTS || !told.add(line)) {
        return;
      }
    }
    log.log(Level.WARNING, line);
  }
}
