package app.trinity.local;

import app.trinity.local.http.security.Access;
import app.trinity.local.http.security.BasePath;
import app.trinity.local.http.security.KnownHosts;
import app.trinity.local.http.security.OptionHints;
import app.trinity.local.http.security.Origins;
import app.trinity.local.http.security.PublicUrl;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntSupplier;

/** Who may ask the home edition, by its settings. */
final class HomeAccess {
  /** The machine that runs an Android emulator, seen from within (Android's documentation). */
  private static final String FROM_AN_EMULATOR = "10.0.2.2";

  private HomeAccess() {}

  static Access of(HomeSettings settings, IntSupplier port) {
    KnownHosts hosts = new KnownHosts(names(settings), port);
    return new Access(
        hosts,
        new Origins(hosts, settings.publicUrl().map(PublicUrl::origin), settings.allowedOrigins()),
        new BasePath(settings.publicUrl().map(PublicUrl::path).orElse("")),
        new OptionHints(System.getLogger(Home.class.getName())));
  }

  private static Set<String> names(HomeSettings settings) {
    Set<String> names = new HashSet<>();
    names.add(inAddress(settings.host()));
    settings.lanAddress().map(HomeAccess::inAddress).ifPresent(names::add);
    settings.lanAddress().ifPresent(lan -> names.add(FROM_AN_EMULATOR));
    settings.publicUrl().map(PublicUrl::host).ifPresent(names::add);
    settings.allowedHosts().forEach(name -> names.add(inAddress(name)));
    return names;
  }

  /** A host as it is typed in an address: IPv6 in brackets. */
  static String inAddress(String host) {
    return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
  }
}
