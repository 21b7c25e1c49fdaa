package app.trinity.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Doing something on many threads at the same moment. */
public final class AtOnce {
  private static final long PATIENCE_SECONDS = 60;

  private AtOnce() {}

  /**
   * Runs an action on as many threads, all let go together, and waits for all of them.
   *
   * @param threads how many
   * @param action what each does, given its number from 0
   * @return what each answered, by number
   * @throws AssertionError where one of them throws or does not end within a minute
   */
  public static <T> List<T> run(int threads, IntFunction<T> action) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      CountDownLatch ready = new CountDownLatch(threads);
      List<Future<T>> pending = new ArrayList<>();
      for (int number = 0; number < threads; number++) {
        int mine = number;
        pending.add(
            pool.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return action.apply(mine);
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
}
