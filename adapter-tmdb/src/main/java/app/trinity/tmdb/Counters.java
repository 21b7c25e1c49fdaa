package app.trinity.tmdb;

import java.util.concurrent.atomic.LongAdder;

/** What is counted, for {@link TmdbMetrics}. Safe for use by several threads. */
final class Counters {
  final LongAdder requests = new LongAdder();
  final LongAdder retries = new LongAdder();
  final LongAdder failures = new LongAdder();
  final LongAdder hits = new LongAdder();
  final LongAdder misses = new LongAdder();
  final LongAdder joined = new LongAdder();
  final LongAdder staleServed = new LongAdder();
  final LongAdder refusals = new LongAdder();
  final LongAdder unauthorized = new LongAdder();

  TmdbMetrics snapshot() {
    return new TmdbMetrics(
        requests.sum(),
        retries.sum(),
        failures.sum(),
        hits.sum(),
        misses.sum(),
        joined.sum(),
        staleServed.sum(),
        refusals.sum(),
        unauthorized.sum());
  }
}
