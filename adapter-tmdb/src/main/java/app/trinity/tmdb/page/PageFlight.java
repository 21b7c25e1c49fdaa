package app.trinity.tmdb.page;

import app.trinity.discovery.spi.CatalogPage;
import app.trinity.tmdb.request.Deadline;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A question under way, and everybody who waits for its answer. It is asked for as long as the most
 * patient of them waits, and with the turn of the first; once all have left, it is given up.
 */
public final class PageFlight implements Deadline {
  private final CompletableFuture<CatalogPage> page = new CompletableFuture<>();
  private int waiting = 1;
  private long turn;
  private long deadline;
  private @Nullable CompletableFuture<?> asking;

  /** Creates a flight whose first passenger waits until a deadline, in nanoseconds of the clock. */
  public PageFlight(long deadline) {
    this.turn = deadline;
    this.deadline = deadline;
  }

  /** Sets what to cancel when nobody waits any longer. */
  public synchronized void asking(CompletableFuture<?> future) {
    asking = future;
    if (waiting == 0) {
      future.cancel(true);
    }
  }

  /** Lets one more wait; false where everybody has left already. */
  public synchronized boolean join(long until) {
    if (waiting == 0) {
      return false;
    }
    waiting++;
    turn = Math.min(turn, until);
    deadline = Math.max(deadline, until);
    return true;
  }

  /** Lets one stop waiting; the last one to leave cancels the asking. */
  public synchronized void leave() {
    waiting--;
    if (waiting == 0 && asking != null) {
      asking.cancel(true);
    }
  }

  /** Returns the page, which arrives later or fails with a {@link TmdbFailure}. */
  public CompletableFuture<CatalogPage> page() {
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
