package app.trinity.core.discovery;

import app.trinity.discovery.spi.Catalog;
import app.trinity.discovery.spi.PageAnswer;
import app.trinity.discovery.spi.PageAnswer.Failure;
import app.trinity.discovery.spi.PageQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * The questions that one deck puts to a catalogue: counted, within a budget and a time, and no more
 * of them once the catalogue has refused one.
 *
 * <p>For one thread.
 */
final class Questions {
  private final Catalog catalog;
  private final InstantSource clock;
  private final Instant deadline;
  private int limit;
  private int asked;
  private boolean stopped;
  private boolean failed;
  private boolean stale;

  Questions(Catalog catalog, InstantSource clock, Duration timeLimit, int limit) {
    this.catalog = catalog;
    this.clock = clock;
    this.deadline = clock.instant().plus(timeLimit);
    this.limit = limit;
  }

  /** Sets how many pages the deck may ask for in all. */
  void limitTo(int limit) {
    this.limit = limit;
  }

  /** Returns how many more pages may be asked for. */
  int left() {
    return limit - asked;
  }

  /** Returns whether another page may be asked for. */
  boolean open() {
    return left() > 0 && !over();
  }

  /** Returns whether asking ended early, out of time or on a refusal. */
  boolean over() {
    return stopped || !clock.instant().isBefore(deadline);
  }

  /** Asks for pages together, no more of them than are left. */
  List<PageAnswer> ask(List<PageQuery> queries) {
    if (queries.size() > left()) {
      throw new IllegalArgumentException("beyond the budget");
    }
    asked += queries.size();
    List<PageAnswer> answers = catalog.fetch(queries, deadline);
    if (answers.size() != queries.size()) {
      throw new IllegalStateException("a catalogue owes each query an answer");
    }
    answers.forEach(this::note);
    return answers;
  }

  private void note(PageAnswer answer) {
    answer.page().ifPresent(page -> stale |= page.stale());
    answer.failure().ifPresent(this::note);
  }

  private void note(Failure failure) {
    failed = true;
    stopped |= failure == Failure.REFUSED || failure == Failure.OUT_OF_TIME;
  }

  /** Returns how many pages were asked for. */
  int asked() {
    return asked;
  }

  /** Returns whether a page failed. */
  boolean failed() {
    return failed;
  }

  /** Returns whether a page was an older answer. */
  boolean stale() {
    return stale;
  }
}
