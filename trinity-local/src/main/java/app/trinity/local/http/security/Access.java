package app.trinity.local.http.security;

/**
 * Who may ask, and under which names and paths.
 *
 * @param hosts the names of this server
 * @param origins the pages that may use it
 * @param base the path below which it is shown
 * @param hints tells whoever runs it what was refused
 */
public record Access(KnownHosts hosts, Origins origins, BasePath base, OptionHints hints) {}
