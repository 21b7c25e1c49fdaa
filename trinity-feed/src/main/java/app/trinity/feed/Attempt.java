package app.trinity.feed;

import org.jspecify.annotations.Nullable;

/**
 * One announcement of a lane's first duty. It counts as long as it is under way: once it has been
 * given up, nothing that becomes of it counts.
 *
 * <p>Not safe for use by several threads: {@link Delivery} guards it.
 */
final class Attempt {
  private final Lane lane;
  private final Duty duty;
  private @Nullable Thread thread;
  private boolean returned;
  private boolean givenUp;

  Attempt(Lane lane, Duty duty) {
    this.lane = lane;
    this.duty = duty;
  }

  Lane lane() {
    return lane;
  }

  Duty duty() {
    return duty;
  }

  /**
   * Notes the thread on which the publisher is called; false if the attempt was given up before.
   */
  boolean begin(Thread caller) {
    thread = caller;
    return !givenUp;
  }

  /** Notes that the call has returned, however; false if the attempt was given up before. */
  boolean end() {
    returned = true;
    if (givenUp && thread == Thread.currentThread()) {
      // An interrupt that came too late is not for whatever the thread does next.
      boolean unusedInterrupt = Thread.interrupted();
    }
    return !givenUp;
  }

  /** Interrupts the call, so that it counts no more; false if it has returned already. */
  boolean giveUp() {
    if (returned || givenUp) {
      return false;
    }
    givenUp = true;
    if (thread != null) {
      thread.interrupt();
    }
    return true;
  }

  boolean hasReturned() {
    return returned;
  }
}
