package app.trinity.testkit;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/**
 * Holds one call until it is released, so that a test can let others act between two steps of an
 * operation:
 *
 * <pre>{@code
 * PausingCall pause = PausingCall.before(call -> call.is(MatchStore.class, "record"));
 * Trinity trinity = engine(InterceptedStores.of(stores, pause));
 *
 * CompletableFuture<VoteResult> lastYes =
 *     CompletableFuture.supplyAsync(
 *         () -> trinity.voting().vote(bob, room.id(), title, Choice.YES));
 * pause.awaitArrival();
 * // The match is judged and not yet recorded.
 * trinity.voting().vote(ada, room.id(), title, Choice.NO);
 * pause.release();
 * assertThat(lastYes.join().match()).isEmpty();
 * }</pre>
 *
 * <p>Only the first of the chosen calls is held. Thread-safe.
 */
public final class PausingCall implements CallInterceptor {
  private static final long PATIENCE_SECONDS = 60;

  private final Predicate<StoreCall> chosen;
  private final boolean afterwards;
  private final AtomicBoolean taken = new AtomicBoolean();
  private final CountDownLatch arrived = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  private PausingCall(Predicate<StoreCall> chosen, boolean afterwards) {
    this.chosen = chosen;
    this.afterwards = afterwards;
  }

  /** Holds the first of the chosen calls before it reaches the store. */
  public static PausingCall before(Predicate<StoreCall> chosen) {
    return new PausingCall(chosen, false);
  }

  /** Holds the first of the chosen calls after it took effect and before its answer is seen. */
  public static PausingCall after(Predicate<StoreCall> chosen) {
    return new PausingCall(chosen, true);
  }

  @Override
  public void before(StoreCall call) {
    if (!afterwards) {
      holdIfChosen(call);
    }
  }

  @Override
  public void after(StoreCall call) {
    if (afterwards) {
      holdIfChosen(call);
    }
  }

  /**
   * Waits until the call is held.
   *
   * @throws AssertionError where that takes a minute
   */
  public void awaitArrival() {
    await(arrived, "no chosen call arrived");
  }

  /** Lets the call go on, or pass without a stop where it has not come yet. */
  public void release() {
    released.countDown();
  }

  private void holdIfChosen(StoreCall call) {
    if (chosen.test(call) && taken.compareAndSet(false, true)) {
      arrived.countDown();
      await(released, "nobody released " + call);
    }
  }

  private static void await(CountDownLatch latch, String otherwise) {
    try {
      if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError(otherwise);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(otherwise, e);
    }
  }
}
