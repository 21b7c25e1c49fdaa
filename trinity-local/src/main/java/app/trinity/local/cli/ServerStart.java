package app.trinity.local.cli;

import app.trinity.local.Home;
import app.trinity.local.HomeSettings;
import java.io.IOException;
import java.net.BindException;

/** Starting the server, and saying in a sentence why it could not. */
final class ServerStart {
  private ServerStart() {}

  static Home start(HomeSettings settings) throws CannotStart {
    try {
      return Home.start(settings);
    } catch (IOException failure) {
      boolean denied = String.valueOf(failure.getMessage()).contains("denied");
      throw new CannotStart(
          denied
              ? "Port " + settings.port() + " may not be used. Take one above 1023 with --port."
              : inUse(failure)
                  ? "Port " + settings.port() + " is in use. Take another one with --port."
                  : "Port "
                      + settings.port()
                      + " cannot be listened at on "
                      + settings.host()
                      + ".");
    }
  }

  private static boolean inUse(Throwable failure) {
    return failure instanceof BindException
        || (failure.getCause() != null && inUse(failure.getCause()));
  }
}
