package app.trinity.local.socket;

import java.time.Duration;

/**
 * How long a connection may be silent.
 *
 * @param initTimeout how long a client may take to say who it is
 * @param interval how often each client is asked whether it is still there; one that has been
 *     silent for three of these is gone
 */
public record Heartbeat(Duration initTimeout, Duration interval) {
  /** 10 seconds to say who one is, and a question every 20. */
  public static Heartbeat defaults() {
    return new Heartbeat(Duration.ofSeconds(10), Duration.ofSeconds(20));
  }
}
