package app.trinity.local.graphql;

import app.trinity.Refusal;
import app.trinity.RefusalCode;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Lets operations in until it is closed, and says when the last one is over.
 *
 * <p>Safe for use by several threads.
 */
final class OperationGate {
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private volatile boolean closed;

  /**
   * Runs an operation.
   *
   * @throws Refusal {@code BUSY} once it is closed
   */
  <T> T admit(Supplier<T> operation) {
    lock.readLock().lock();
    try {
      if (closed) {
        throw new Refusal(RefusalCode.BUSY, "The server is stopping. Try again once it is back.");
      }
      return operation.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Lets nothing in any more, and waits for what is under way, up to a limit. */
  void close(Duration limit) {
    closed = true;
    try {
      if (lock.writeLock().tryLock(limit.toNanos(), TimeUnit.NANOSECONDS)) {
        lock.writeLock().unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
