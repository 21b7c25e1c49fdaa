package app.trinity.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Runs something on many threads at the same moment.
 *
 * <p>What is run may wait for the others of its crowd with {@link #awaitOthers}. That is the hook
 * by which a store that is broken on purpose shows its fault every time: it waits between two of
 * its steps until the others have come as far or have ended.
 */
public final class AtOnce {
  private static final long PATIENCE_SECONDS = 60;
  private static final ThreadLocal<@Nullable Phaser> CROWD = new ThreadLocal<>();

  private AtOnce() {}

  /**
   * Runs an action on several threads, all released together, and waits for all of them.
   *
   * @param threads the number of threads
   * @param action what each thread does, given its number from 0
   * @return what each thread answered, by number
   * @throws AssertionError where one of them throws or does not end within a minute
   */
  public static <T> List<T> run(int threads, IntFunction<T> action) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      CountDownLatch ready = new CountDownLatch(threads);
      Phaser crowd = new Phaser(threads);
      List<Future<T>> pending = new ArrayList<>();
      for (int number = 0; number < threads; number++) {
        int mine = number;
        pending.add(
            pool.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  CROWD.set(crowd);
                  try {
                    return action.apply(mine);
                  } finally {
                    CROWD.remove();
                    crowd.arriveAndDeregister();
                  }
                }));
      }
      List<T> answers = new ArrayList<>();
      for (Future<T> answer : pending) {
        answers.add(answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
      }
      return answers;
    } catch (ExecutionException e) {
      throw new AssertionError("one of " + threads + " at once failed", e.getCause());
    } catch (TimeoutException e) {
      throw new AssertionError("one of " + threads + " at once did not end", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for " + threads + " at once", e);
    } finally {
      pool.shutdownNow();
    }
  }

  /**
   * Waits until every other thread of the same crowd either waits here, too, or has ended. Does
   * nothing on a thread that {@link #run} did not start, so that a store may call it at any time.
   */
  public static void awaitOthers() {
    @Nullable Phaser crowd = CROWD.get();
    if (crowd != null) {
      crowd.arriveAndAwaitAdvance();
    }
  }
}
