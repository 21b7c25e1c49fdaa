package app.trinity.local.cli;

import app.trinity.local.Home;
import app.trinity.local.HomeSettings;
import java.io.PrintWriter;
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
    description = {
      "Friends swipe on the same deck of films; the moment all of them like one, all are told.",
      "Serves the game and its web page until Ctrl-C."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:after --help or --version",
      "2:bad option, or the port, the host or the store cannot be used",
      "130, 143:stopped by Ctrl-C or by a termination signal"
    })
final class HomeCommand implements Callable<Integer> {
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

  @Mixin private StoreOptions store = new StoreOptions();

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
    store.tell(settings);
    serve(settings.build());
    return 0;
  }

  private void serve(HomeSettings settings) throws Exception {
    Home home = Startup.start(settings);
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  home.close();
                  stopped.countDown();
                },
                "trinity-stop"));
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
