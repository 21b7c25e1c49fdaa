package app.trinity.tmdb;

import app.trinity.discovery.spi.Catalog;
import app.trinity.discovery.spi.CatalogPage;
import app.trinity.discovery.spi.PageAnswer;
import app.trinity.discovery.spi.PageQuery;
import app.trinity.tmdb.page.DiscoverReader;
import app.trinity.tmdb.page.PageFlight;
import app.trinity.tmdb.request.TmdbFailure;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of TMDB: {@code /discover/movie} and {@code /discover/tv}.
 *
 * <p>A page is remembered and answers for some hours without TMDB being asked; where TMDB is down,
 * too busy or too slow it answers for half a year, marked as {@linkplain CatalogPage#stale()
 * stale}. A question that TMDB <em>refuses</em> (a bad key) is not answered from memory. Callers
 * who ask the same question at once share one request; it is cancelled when none of them waits any
 * longer.
 *
 * <p>The number of ratings, the original languages and the exclusion of adult content are pushed
 * down. The caller applies the rest of a filter.
 *
 * <p>Safe for use by several threads. Obtained from {@link TmdbClient#catalog()}.
 */
public final class TmdbCatalog implements Catalog {
  private static final long LONGEST_WAIT_NANOS = TimeUnit.DAYS.toNanos(1);

  private final TmdbSettings settings;
  private final HttpUrl base;
  private final TmdbCalls calls;
  private final PageMemory memory;
  private final InstantSource clock;
  private final LongSupplier nanoTime;
  private final Counters counters;
  private final ConcurrentMap<DiscoverQuestion, PageFlight> flights = new ConcurrentHashMap<>();

  TmdbCatalog(
      TmdbSettings settings,
      HttpUrl base,
      TmdbCalls calls,
      InstantSource clock,
      LongSupplier nanoTime,
      Counters counters) {
    this.settings = settings;
    this.base = base;
    this.calls = calls;
    this.memory = new PageMemory(settings, clock);
    this.clock = clock;
    this.nanoTime = nanoTime;
    this.counters = counters;
  }

  @Override
  public List<PageAnswer> fetch(List<PageQuery> queries, Instant deadline) {
    if (queries.isEmpty()) {
      return List.of();
    }
    long until = nanosOf(deadline);
    List<Wait> waits = new ArrayList<>();
    try {
      for (PageQuery query : queries) {
        waits.add(begin(DiscoverQuestion.of(query), until));
      }
      List<PageAnswer> answers = new ArrayList<>();
      for (Wait wait : waits) {
        answers.add(wait.answer());
      }
      return answers;
    } finally {
      waits.forEach(Wait::leave);
    }
  }

  private long nanosOf(Instant deadline) {
    Instant now = clock.instant();
    Instant latest = now.plusNanos(LONGEST_WAIT_NANOS);
    Duration left = Duration.between(now, deadline.isBefore(latest) ? deadline : latest);
    return nanoTime.getAsLong() + (left.isNegative() ? 0 : left.toNanos());
  }

  private Wait begin(DiscoverQuestion question, long until) {
    Optional<CatalogPage> fresh = memory.fresh(question);
    if (fresh.isPresent()) {
      counters.hits.increment();
      return new Wait(question, until, CompletableFuture.completedFuture(fresh.get()), () -> {});
    }
    PageFlight own = new PageFlight(until);
    PageFlight flight =
        flights.compute(
            question, (same, flying) -> flying != null && flying.join(until) ? flying : own);
    if (flight == own) {
      launch(question, flight);
    } else {
      counters.joined.increment();
    }
    return new Wait(question, until, flight.page(), flight::leave);
  }

  private void launch(DiscoverQuestion question, PageFlight flight) {
    // Another flight may have landed since the memory was looked at.
    Optional<CatalogPage> landed = memory.fresh(question);
    if (landed.isPresent()) {
      counters.hits.increment();
      flights.remove(question, flight);
      flight.page().complete(landed.get());
      return;
    }
    counters.misses.increment();
    CompletableFuture<JsonNode> asking = calls.ask(question.at(base, settings), flight);
    CompletableFuture<?> unused =
        asking
            .thenApply(answer -> DiscoverReader.read(question.mediaType(), answer))
            .whenComplete((page, failure) -> land(question, flight, page, failure));
    flight.asking(asking);
  }

  private void land(
      DiscoverQuestion question,
      PageFlight flight,
      @Nullable CatalogPage page,
      @Nullable Throwable failure) {
    if (page != null) {
      memory.remember(question, page);
    }
    flights.remove(question, flight);
    if (page != null) {
      flight.page().complete(page);
    } else {
      flight.page().completeExceptionally(TmdbFailure.from(failure));
    }
  }

  /** Fails every question that somebody waits for. */
  void close() {
    flights.values().forEach(flight -> flight.page().completeExceptionally(TmdbFailure.closed()));
  }

  /** One place in an answer. */
  private final class Wait {
    private final DiscoverQuestion question;
    private final long until;
    private final CompletableFuture<CatalogPage> page;
    private final Runnable leaving;

    Wait(
        DiscoverQuestion question,
        long until,
        CompletableFuture<CatalogPage> page,
        Runnable leaving) {
      this.question = question;
      this.until = until;
      this.page = page;
      this.leaving = leaving;
    }

    PageAnswer answer() {
      try {
        long nanos = Math.max(0, until - nanoTime.getAsLong());
        return PageAnswer.of(page.get(nanos, TimeUnit.NANOSECONDS));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return PageAnswer.failed(PageAnswer.Failure.OUT_OF_TIME);
      } catch (TimeoutException e) {
        return staleOr(PageAnswer.Failure.OUT_OF_TIME);
      } catch (ExecutionException e) {
        PageAnswer.Failure reason = TmdbFailure.from(e).reason();
        return reason == PageAnswer.Failure.REFUSED ? PageAnswer.failed(reason) : staleOr(reason);
      }
    }

    private PageAnswer staleOr(PageAnswer.Failure reason) {
      Optional<CatalogPage> stale = memory.stale(question);
      stale.ifPresent(old -> counters.staleServed.increment());
      return stale.map(PageAnswer::of).orElseGet(() -> PageAnswer.failed(reason));
    }

    void leave() {
      leaving.run();
    }
  }
}
