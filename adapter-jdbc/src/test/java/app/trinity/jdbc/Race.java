package app.trinity.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.spi.Stores;
import app.trinity.testkit.Eventually;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Two do something at once: the first is held up after one of its calls of the database, and the
 * second goes on meanwhile, until it is done or must wait for what the first has locked.
 */
final class Race implements AutoCloseable {
  /**
   * What became of both.
   *
   * @param secondDidNotWait whether the second was done while the first was held up
   * @param meanwhile what was seen then
   */
  record Result<A, B, M>(A first, B second, boolean secondDidNotWait, M meanwhile) {}

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final TestDatabase database;
  private final InstantSource clock;
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private boolean held;

  Race(TestDatabase database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Says whether the first one of the last race had a call to be held up after. */
  boolean wasHeld() {
    return held;
  }

  /**
   * Runs both.
   *
   * @param call the call of the first one's after which it is held up, from 1
   * @param meanwhile what to look at once the second is done or waits, before the first goes on
   */
  <A, B, M> Result<A, B, M> run(
      int call, Function<Stores, A> first, Function<Stores, B> second, Supplier<M> meanwhile) {
    PausedLine line = new PausedLine(call);
    JdbcStores ones = stores(WatchedSource.over(database.pool(), line));
    JdbcStores others = stores(database.pool());
    line.arm();
    try {
      Future<A> one = threads.submit(() -> first.apply(ones));
      Eventually.holds(PATIENCE, () -> assertThat(line.isPausing() || one.isDone()).isTrue());
      held = line.isPausing();
      Future<B> other = threads.submit(() -> second.apply(others));
      Eventually.holds(PATIENCE, () -> assertThat(other.isDone() || waits(line)).isTrue());
      boolean faster = other.isDone();
      M seen = meanwhile.get();
      line.resume();
      return new Result<>(one.get(), other.get(), faster, seen);
    } catch (ExecutionException e) {
      throw new AssertionError("one of two at once failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    } finally {
      line.resume();
    }
  }

  private JdbcStores stores(DataSource way) {
    return database.builder(way).clock(clock).build();
  }

  private boolean waits(PausedLine line) {
    return database.isSqlite()
        ? line.isWithinACommandedTransaction()
        : database.count("select count(*) from pg_locks where not granted") > 0;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
