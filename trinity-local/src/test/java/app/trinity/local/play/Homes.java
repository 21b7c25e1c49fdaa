package app.trinity.local.play;

import app.trinity.local.Home;
import app.trinity.local.HomeSettings;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Home servers at free ports. */
public final class Homes {
  private Homes() {}

  /** Settings for a test: a free port, and no limit that it would meet. */
  public static HomeSettings.Builder settings() {
    return HomeSettings.builder().port(0).guestsAtOnce(10_000);
  }

  /** Starts a server. */
  public static Home start(HomeSettings.Builder settings) {
    try {
      return Home.start(settings.build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts a server with nothing special about it. */
  public static Home start() {
    return start(settings());
  }
}
