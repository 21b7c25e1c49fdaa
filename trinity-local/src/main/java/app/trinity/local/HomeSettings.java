package app.trinity.local;

import app.trinity.TrinityValue;
import app.trinity.core.TrinitySettings;
import app.trinity.discovery.spi.Catalog;
import app.trinity.local.friends.Pace;
import app.trinity.local.http.security.PublicUrl;
import app.trinity.local.http.security.WebOrigin;
import app.trinity.local.socket.Heartbeat;
import app.trinity.local.store.HomeStores;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.immutables.value.Value;

/** What may be configured about the home edition; every default suits a game on this machine. */
@Value.Immutable
@TrinityValue
public abstract class HomeSettings {
  /** How many demo friends there may be at the most. */
  public static final int MOST_FRIENDS = 8;

  HomeSettings() {}

  /** The host to listen at, as it is typed in an address; {@code 127.0.0.1} by default. */
  @Value.Default
  public String host() {
    return "127.0.0.1";
  }

  /** The port to listen at; 0 for any free one; 8080 by default. */
  @Value.Default
  public int port() {
    return 8080;
  }

  /**
   * The address of this machine in the local network. Where it is given, all interfaces are
   * listened at, and links and QR codes lead there.
   */
  public abstract Optional<String> lanAddress();

  /**
   * The address by which everybody reaches this server where a proxy stands before it, such as
   * {@code https://films.example/evening}: links and QR codes lead there. Empty where there is
   * none.
   */
  public abstract Optional<PublicUrl> publicUrl();

  /** Further names under which this server may be asked, as they are typed in an address. */
  public abstract Set<String> allowedHosts();

  /** The origins of other pages that may use this server from a browser. */
  public abstract Set<WebOrigin> allowedOrigins();

  /** How many demo friends join every room, 0 to {@link #MOST_FRIENDS}; none by default. */
  @Value.Default
  public int friends() {
    return 0;
  }

  /** How fast the demo friends are. */
  @Value.Default
  public Pace friendsPace() {
    return Pace.human();
  }

  /** The rules of the game. */
  @Value.Default
  public TrinitySettings rules() {
    return TrinitySettings.defaults();
  }

  /** The time; the system's by default. */
  @Value.Default
  public InstantSource clock() {
    return Clock.systemUTC();
  }

  /** Where games are kept; in memory where it is empty. It is closed with the home edition. */
  public abstract Optional<HomeStores> stores();

  /**
   * The secret that signs the guests' tokens; random by default, so that tokens end with the
   * process.
   */
  public abstract Optional<byte[]> tokenKey();

  /** How long a guest's token is good for; 30 days by default. */
  @Value.Default
  public Duration tokenLifetime() {
    return Duration.ofDays(30);
  }

  /** How many guests may come in at once; 100 by default. */
  @Value.Default
  public int guestsAtOnce() {
    return 100;
  }

  /** How long until one more guest may come in, once so many have come at once; a second. */
  @Value.Default
  public Duration guestInterval() {
    return Duration.ofSeconds(1);
  }

  /** How long a WebSocket may be silent. */
  @Value.Default
  public Heartbeat heartbeat() {
    return Heartbeat.defaults();
  }

  /** Where decks come from; the bundled catalogue where it is empty. Whoever gives it closes it. */
  public abstract Optional<Catalog> catalog();

  /**
   * What to put before poster paths that are no path of this server; empty where there are none.
   */
  public abstract Optional<String> imageBaseUrl();

  /** What the page must say about where its titles come from; empty for nothing. */
  public abstract Optional<String> notice();

  /** Gives whether the catalogue answers in part only at the moment. */
  @Value.Default
  public BooleanSupplier degraded() {
    return () -> false;
  }

  @Value.Check
  void check() {
    if (port() < 0 || port() > 65_535) {
      throw new IllegalArgumentException("a port is 0 to 65535");
    }
    if (friends() < 0 || friends() > MOST_FRIENDS) {
      throw new IllegalArgumentException("there are 0 to " + MOST_FRIENDS + " friends");
    }
  }

  /** Every default. */
  public static HomeSettings defaults() {
    return builder().build();
  }

  /** Starts settings from the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds {@link HomeSettings}. */
  public static final class Builder extends ImmutableHomeSettings.Builder {
    Builder() {}
  }
}
