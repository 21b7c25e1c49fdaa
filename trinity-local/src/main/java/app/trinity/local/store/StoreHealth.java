package app.trinity.local.store;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import app.trinity.api.FailureLog;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Whether games can be kept: what the stores themselves say, asked once a second at most, and what
 * they refused of late. Safe for use by several threads.
 */
public final class StoreHealth {
  private static final Duration ASKED_AGAIN_AFTER = Duration.ofSeconds(1);
  private static final Duration REMEMBERED = Duration.ofSeconds(10);

  private final HomeStores stores;
  private final InstantSource clock;
  private volatile @Nullable Instant failed;
  private @Nullable Instant asked;
  private boolean well;

  /** Watches over stores. */
  public StoreHealth(HomeStores stores, InstantSource clock) {
    this.stores = stores;
    this.clock = clock;
  }

  /** Returns a log that hands on to another, and notes what the stores could not do. */
  public FailureLog noting(FailureLog log) {
    return (reference, failure) -> {
      if (failure instanceof InfrastructureFailure of && of.effect() != Effect.THROTTLED) {
        failed = clock.instant();
      }
      log.keep(reference, failure);
    };
  }

  /** Returns whether games can be kept at the moment. */
  public synchronized boolean isWell() {
    Instant now = clock.instant();
    if (isWithin(failed, REMEMBERED, now)) {
      return false;
    }
    if (!isWithin(asked, ASKED_AGAIN_AFTER, now)) {
      well = stores.canKeepGames();
      asked = now;
    }
    return well;
  }

  private static boolean isWithin(@Nullable Instant then, Duration time, Instant now) {
    return then != null && now.isBefore(then.plus(time));
  }
}
