package app.trinity.spring;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The door between the engine and its stores: while it is open, calls pass; once it is closed, each
 * fails as one that did not happen. So nothing is recorded after the stores have announced what was
 * due.
 *
 * <p>Safe for use by several threads.
 */
final class Door {
  /** A call to a store. */
  @FunctionalInterface
  interface Call<T, E extends Throwable> {
    T make() throws E;
  }

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private volatile boolean closed;

  /** Makes a call, or fails where the door is closed. */
  <T, E extends Throwable> T pass(Call<T, E> call) throws E {
    lock.readLock().lock();
    try {
      if (closed) {
        throw new InfrastructureFailure(
            Effect.DID_NOT_HAPPEN, "the application is stopping: its stores take no more calls");
      }
      return call.make();
    } finally {
      lock.readLock().unlock();
    }
  }

  boolean isClosed() {
    return closed;
  }

  /** Lets nobody pass any more, and waits for those within, up to a limit. */
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
