package app.trinity.local.cli;

import app.trinity.local.Home;
import app.trinity.local.HomeSettings;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./trinity}: serves the game until it is stopped. */
@Command(
    name = "trinity",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    subcommands = BackupCommand.class,
    description = {
      "Friends swipe on the same deck of films; the moment all of them like one, all are told.",
      "Serves the game and its web page until Ctrl-C."
    },
    footerHeading = "%nReal titles from TMDB, by environment variables:%n",
    footer = {
      "  TMDB_READ_TOKEN   a read access token of TMDB's; or TMDB_API_KEY, an API key",
      "  TMDB_LANGUAGE     the language of titles and overviews (default: en-US)",
      "  TMDB_BASE_URL     another address, its version included"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:after --help, --version or backup",
      "2:bad option or variable, or the port, the host or the store cannot be used",
      "130, 143:stopped by Ctrl-C or by a termination signal"
    })
final class HomeCommand implements Callable<Integer> {
  private final Map<String, String> environment;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "The port to serve at; 0 for any free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @ArgGroup private @Nullable Where where;

  @Option(
      names = "--friends",
      paramLabel = "N",
      defaultValue = "0",
      description = "Let N demo friends join every room, 0 to 8 (default: ${DEFAULT-VALUE}).")
  private int friends;

  @Mixin private AccessOptions access = new AccessOptions();

  @Mixin private StoreOptions store = new StoreOptions();

  /**
   * Makes the command.
   *
   * @param environment the variables of the process's environment
   */
  HomeCommand(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /** Returns where games are kept. */
  StoreOptions store() {
    return store;
  }

  /** On this machine, at one address, or in the whole local network. */
  static final class Where {
    @Option(
        names = "--host",
        paramLabel = "HOST",
        description = "The address to serve at (default: 127.0.0.1).")
    private @Nullable String host;

    @Option(
        names = "--lan",
        description = "Serve at all interfaces, and show the address and a QR code for phones.")
    private boolean lan;
  }

  @Override
  public Integer call() throws Exception {
    HomeSettings.Builder settings =
        HomeSettings.builder()
            .port(inRange("--port", port, 65_535))
            .friends(inRange("--friends", friends, HomeSettings.MOST_FRIENDS));
    String host = where == null || where.host == null ? null : Host.requireOwn(where.host);
    if ((where != null && where.lan) || (host != null && Host.isAny(host))) {
      settings.lanAddress(LanAddress.find());
    } else if (host != null) {
      settings.host(host);
    }
    access.tell(settings);
    store.tell(settings);
    Optional<RealTitles> titles = RealTitles.from(environment);
    titles.ifPresent(real -> real.tell(settings));
    serve(settings.build(), titles);
    return 0;
  }

  private void serve(HomeSettings settings, Optional<RealTitles> titles) throws Exception {
    Home home = ServerStart.start(settings);
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  home.close();
                  titles.ifPresent(RealTitles::close);
                  stopped.countDown();
                },
                "trinity-stop"));
    PrintWriter err = command().commandLine().getErr();
    titles.flatMap(RealTitles::trouble).ifPresent(line -> err.println("trinity: " + line));
    err.flush();
    PrintWriter out = command().commandLine().getOut();
    out.println("Trinity is ready at " + home.address());
    home.publicAddress().ifPresent(address -> out.print(PhoneInvitation.of(address)));
    out.flush();
    stopped.await();
  }

  private int inRange(String option, int value, int most) {
    if (value < 0 || value > most) {
      throw new ParameterException(
          command().commandLine(),
          "Invalid value for option '" + option + "': " + value + " is not within 0 to " + most);
    }
    return value;
  }

  private CommandSpec command() {
    if (spec == null) {
      throw new IllegalStateException("a command runs within a command line");
    }
    return spec;
  }
}
