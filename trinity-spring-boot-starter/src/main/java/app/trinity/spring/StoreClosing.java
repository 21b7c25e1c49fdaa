package app.trinity.spring;

import app.trinity.spi.Stores;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.context.SmartLifecycle;

/**
 * Closes the engine's stores when the application stops, while every bean is still there: first the
 * door, so that nothing more is recorded, then the stores, which announce what is due. Web servers
 * have stopped accepting by then, and whatever has the default phase has stopped; the publisher,
 * the catalogue and the rest are destroyed afterwards.
 *
 * <p>What has been closed is not opened again: a context that is stopped and started serves no more
 * games.
 */
final class StoreClosing implements SmartLifecycle {
  /** After the web server, which stops at 2,048 below the default, and with room on both sides. */
  static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 4096;

  private final Door door;
  private final Stores stores;
  private final StoresClosedOnce once;
  private final Duration limit;
  private final LongSupplier nanoseconds;
  private volatile boolean running;

  StoreClosing(
      Door door, Stores stores, StoresClosedOnce once, Duration limit, LongSupplier nanoseconds) {
    this.door = door;
    this.stores = stores;
    this.once = once;
    this.limit = limit;
    this.nanoseconds = nanoseconds;
  }

  @Override
  public void start() {
    running = true;
  }

  /** Closes within the limit. The match feed logs what is left. */
  @Override
  public void stop() {
    long begin = nanoseconds.getAsLong();
    door.close(limit);
    Duration left = limit.minusNanos(nanoseconds.getAsLong() - begin);
    var unused = once.close(stores, left.isNegative() ? Duration.ZERO : left);
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
