package app.trinity.tmdb;

import app.trinity.discovery.spi.CatalogPage;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A question under way, and everybody who waits for its answer. It is asked for as long as the most
 * patient of them waits, and with the turn of the first; once all have left, it is given up.
 */
final class PageFlight implements Deadline {
  private final CompletableFuture<CatalogPage> page = new CompletableFuture<>();
  private int waiting = 1;
  private long turn;
  private long deadline;
  private @Nullable CompletableFuture<?> asking;

  PageFlight(long deadline) {
    this.turn = deadline;
    this.deadline = deadline;
  }

  /** Says what to cancel once nobody waits any longer. */
  synchronized void asking(CompletableFuture<?> future) {
    asking = future;
    if (waiting == 0) {
      future.cancel(true);
    }
  }

  /** Lets one more wait; false where everybody has left already. */
  synchronized boolean join(long until) {
    if (waiting == 0) {
      return false;
    }
    waiting++;
    turn = Math.min(turn, until);
    deadline = Math.max(deadline, until);
    return true;
  }

  synchronized void leave() {
    waiting--;
    if (waiting == 0 && asking != null) {
      asking.cancel(true);
    }
  }

  CompletableFuture<CatalogPage> page() {
    return page;
  }

  @Override
  public synchronized long turn() {
    return turn;
  }

  @Override
  public synchronized long at() {
    return deadline;
  }
}
