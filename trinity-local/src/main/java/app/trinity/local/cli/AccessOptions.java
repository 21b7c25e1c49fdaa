package app.trinity.local.cli;

import app.trinity.local.HomeSettings;
import app.trinity.local.http.security.PublicUrl;
import app.trinity.local.http.security.WebOrigin;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say under which names the server is asked, and by whose pages. */
final class AccessOptions {
  @Option(
      names = "--public-url",
      paramLabel = "URL",
      converter = Address.class,
      description = {
        "The address that leads here where a proxy stands before this server;",
        "links and QR codes lead there. It may have a path."
      })
  private @Nullable PublicUrl publicUrl;

  @Option(
      names = "--allow-host",
      paramLabel = "NAME",
      converter = HostName.class,
      description = "Answer to this name, too; may be repeated.")
  private List<String> hosts = new ArrayList<>();

  @Option(
      names = "--allow-origin",
      paramLabel = "ORIGIN",
      converter = Page.class,
      description = {
        "Let the pages of this origin use the server, such as http://localhost:5173;",
        "may be repeated."
      })
  private List<WebOrigin> origins = new ArrayList<>();

  void tell(HomeSettings.Builder settings) {
    if (publicUrl != null) {
      settings.publicUrl(publicUrl);
    }
    settings.addAllAllowedHosts(hosts);
    settings.addAllAllowedHosts(namesOfThisMachine());
    settings.addAllAllowedOrigins(origins);
  }

  /** This machine's name, and the one by which multicast DNS (RFC 6762) finds it. */
  private static Set<String> namesOfThisMachine() {
    Set<String> names = new TreeSet<>();
    try {
      String name = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
      if (HostName.FORM.matcher(name).matches() && !HostName.NUMERIC.matcher(name).matches()) {
        names.add(name);
        names.add(name.replaceFirst("\\..*", "") + ".local");
      }
    } catch (UnknownHostException nameless) {
      // It is still known by its address.
    }
    return names;
  }

  /** Reads an address that a proxy has. */
  static final class Address implements ITypeConverter<PublicUrl> {
    @Override
    public PublicUrl convert(String typed) {
      try {
        return PublicUrl.parse(typed);
      } catch (IllegalArgumentException unfit) {
        throw new TypeConversionException(unfit.getMessage());
      }
    }
  }

  /** Reads a host's name without a port. */
  static final class HostName implements ITypeConverter<String> {
    private static final Pattern FORM =
        Pattern.compile("[A-Za-z0-9._-]{1,253}|[0-9A-Fa-f:.]{2,45}");
    private static final Pattern NUMERIC = Pattern.compile("[0-9.]+|.*:.*");

    @Override
    public String convert(String typed) {
      if (!FORM.matcher(typed).matches()) {
        throw new TypeConversionException(
            "'" + typed + "' is no host: give a name without a port, such as films.local");
      }
      return typed.toLowerCase(Locale.ROOT);
    }
  }

  /** Reads an origin. */
  static final class Page implements ITypeConverter<WebOrigin> {
    @Override
    public WebOrigin convert(String typed) {
      return WebOrigin.parse(typed.replaceFirst("/$", ""))
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'"
                          + typed
                          + "' is no origin: give scheme, host and port, such as"
                          + " http://localhost:5173"));
    }
  }
}
