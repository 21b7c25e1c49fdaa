package app.trinity.jdbc;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Cuts the connection at one call, before or after it has reached the database. The calls of a feed
 * are let through.
 */
final class CutLines implements WatchedSource.Watcher {
  /** When the connection is cut, and for how long. */
  enum Kind {
    BEFORE,
    AFTER,
    BEFORE_AND_FOR_GOOD,
    AFTER_AND_FOR_GOOD;

    boolean isBefore() {
      return this == BEFORE || this == BEFORE_AND_FOR_GOOD;
    }

    boolean isForGood() {
      return this == BEFORE_AND_FOR_GOOD || this == AFTER_AND_FOR_GOOD;
    }
  }

  private final AtomicInteger calls = new AtomicInteger();
  private int at;
  private Kind kind = Kind.BEFORE;

  /** Cuts nothing, and counts the calls from here. */
  void never() {
    at = 0;
    calls.set(0);
  }

  void at(int call, Kind kind) {
    this.kind = kind;
    calls.set(0);
    at = call;
  }

  int calls() {
    return calls.get();
  }

  boolean hasCut() {
    return at > 0 && calls.get() >= at;
  }

  private static boolean isOfAFeed() {
    return Thread.currentThread().getName().equals("trinity-match-feed");
  }

  @Override
  public void before(String call) throws WatchedSource.Cut {
    if (isOfAFeed()) {
      return;
    }
    int number = calls.incrementAndGet();
    if (at > 0 && ((number == at && kind.isBefore()) || (number > at && kind.isForGood()))) {
      throw new WatchedSource.Cut();
    }
  }

  @Override
  public void after(String call) throws WatchedSource.Cut {
    if (at > 0 && calls.get() == at && !kind.isBefore() && !isOfAFeed()) {
      throw new WatchedSource.Cut();
    }
  }
}
