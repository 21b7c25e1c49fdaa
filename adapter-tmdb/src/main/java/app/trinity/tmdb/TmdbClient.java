package app.trinity.tmdb;

import app.trinity.InfrastructureFailure;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.spi.PageAnswer;
import app.trinity.tmdb.request.Deadline;
import app.trinity.tmdb.request.TmdbFailure;
import com.fasterxml.jackson.databind.JsonNode;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A client of TMDB's HTTP API, version 3. It keeps one budget of requests, one circuit and one
 * memory of pages, so a process has one client.
 *
 * <pre>{@code
 * try (TmdbClient tmdb = TmdbClient.builder().readToken(token).settings(settings).build()) {
 *   if (tmdb.check(timeLimit) == TmdbStatus.CREDENTIAL_REFUSED) {
 *     throw new IllegalStateException("TMDB refuses the credential.");
 *   }
 *   Trinity trinity =
 *       Trinity.builder().stores(stores).catalog(tmdb.catalog()).publisher(publisher).build();
 *
 *   serve(trinity);
 * }
 * }</pre>
 *
 * <p>The credential appears in no log line, exception, {@code toString} or remembered question. A
 * read token is sent in a header, an API key in the address, as TMDB requires: prefer the token.
 *
 * <p>Safe for use by several threads. It has threads and connections of its own, none of which
 * keeps the process alive; {@link #close()} ends them.
 */
public final class TmdbClient implements AutoCloseable {
  /** The notice that TMDB's terms require wherever its titles are shown. */
  public static final String NOTICE =
      "This product uses the TMDB API but is not endorsed or certified by TMDB.";

  /** TMDB's status for a credential that it does not know. */
  static final int UNAUTHORIZED = 401;

  private final TmdbSettings settings;
  private final TmdbCredential credential;
  private final TmdbTransport transport;
  private final LongSupplier nanoTime;
  private final Counters counters = new Counters();
  private final HttpUrl base;
  private final TmdbCalls calls;
  private final TmdbCatalog catalog;
  private volatile TmdbImages images = TmdbImages.standard();

  private TmdbClient(Builder builder, TmdbCredential credential) {
    this.settings = builder.settings;
    this.credential = credential;
    this.nanoTime = builder.nanoTime;
    this.base = base(settings);
    this.transport = new TmdbTransport(settings);
    this.calls =
        new TmdbCalls(
            settings,
            credential,
            transport.http(),
            transport.executor(),
            nanoTime,
            new Backoff(settings, builder.random, builder.clock),
            transport.budget(settings, nanoTime),
            counters);
    this.catalog = new TmdbCatalog(settings, base, calls, builder.clock, nanoTime, counters);
  }

  private static HttpUrl base(TmdbSettings settings) {
    String address = settings.baseUrl().toString();
    return HttpUrl.get(
        address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
  }

  /** Returns a builder. A read token or an API key is required; the rest has defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the catalogue. */
  public TmdbCatalog catalog() {
    return catalog;
  }

  /**
   * Asks TMDB whether it can be used, and where its images are.
   *
   * @param timeLimit how long to wait for an answer, repeated requests included
   * @return what TMDB answered; no answer within the time limit is {@code UNREACHABLE}
   */
  public TmdbStatus check(Duration timeLimit) {
    try {
      TmdbImages.read(ask("configuration", timeLimit)).ifPresent(found -> images = found);
      return TmdbStatus.READY;
    } catch (TmdbFailure failure) {
      return failure.status().orElse(0) == UNAUTHORIZED
          ? TmdbStatus.CREDENTIAL_REFUSED
          : TmdbStatus.UNREACHABLE;
    }
  }

  /**
   * Returns whether the last request brought a usable answer; true before the first. An answer by
   * which TMDB refuses the request is not usable.
   */
  public boolean isAnswering() {
    return calls.answering();
  }

  /**
   * Returns where images are: the address that the last successful {@link #check} found, else
   * {@link TmdbImages#standard()}.
   */
  public TmdbImages images() {
    return images;
  }

  /**
   * Asks TMDB for the genres of a media type, by their names in the configured language.
   *
   * @param timeLimit how long to wait for an answer, repeated requests included
   * @return names by ids, in TMDB's order
   * @throws InfrastructureFailure if TMDB does not answer, or refuses
   */
  public Map<Integer, String> genres(MediaType mediaType, Duration timeLimit) {
    try {
      JsonNode answer =
          ask(mediaType == MediaType.MOVIE ? "genre/movie/list" : "genre/tv/list", timeLimit);
      Map<Integer, String> names = new LinkedHashMap<>();
      for (JsonNode genre : answer.path("genres")) {
        if (genre.path("id").canConvertToInt() && genre.path("name").isTextual()) {
          names.put(genre.path("id").intValue(), genre.path("name").textValue());
        }
      }
      return Collections.unmodifiableMap(names);
    } catch (TmdbFailure failure) {
      throw new InfrastructureFailure(
          failure.reason() == PageAnswer.Failure.THROTTLED
              ? InfrastructureFailure.Effect.THROTTLED
              : InfrastructureFailure.Effect.DID_NOT_HAPPEN,
          "TMDB's genres: " + failure.getMessage());
    }
  }

  private JsonNode ask(String path, Duration timeLimit) {
    HttpUrl question =
        base.newBuilder()
            .addPathSegments(path)
            .addQueryParameter("language", settings.language())
            .build();
    long nanos = timeLimit.toNanos();
    CompletableFuture<JsonNode> answer =
        calls.ask(question, Deadline.until(nanoTime.getAsLong() + nanos));
    try {
      return answer.get(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw TmdbFailure.of(PageAnswer.Failure.OUT_OF_TIME, "interrupted");
    } catch (TimeoutException e) {
      throw TmdbFailure.of(PageAnswer.Failure.OUT_OF_TIME, "out of time");
    } catch (ExecutionException e) {
      throw TmdbFailure.from(e);
    } finally {
      answer.cancel(true);
    }
  }

  /** Returns counts of what this client has done so far. */
  public TmdbMetrics metrics() {
    return counters.snapshot();
  }

  /** Cancels whatever is under way. From then on, every page that is asked for is unavailable. */
  @Override
  public void close() {
    transport.close();
    catalog.close();
  }

  @Override
  public String toString() {
    return "TmdbClient{" + base + " with " + credential + "}";
  }

  /** Builds {@link TmdbClient}. Not safe for use by several threads. */
  public static final class Builder {
    private @Nullable TmdbCredential credential;
    private TmdbSettings settings = TmdbSettings.defaults();
    private InstantSource clock = Clock.systemUTC();

    /** The monotonic clock by which the budget and waits are measured, in nanoseconds. */
    private final LongSupplier nanoTime = System::nanoTime;

    private RandomGenerator random = new SecureRandom();

    private Builder() {}

    /**
     * Sets a read access token ("v4 auth"), which is sent in a header. The last credential set
     * counts.
     *
     * @throws IllegalArgumentException unless it is one word of ASCII characters
     */
    public Builder readToken(String token) {
      this.credential = TmdbCredential.readToken(token);
      return this;
    }

    /**
     * Sets an API key ("v3 auth"), which is sent in the address. The last credential set counts.
     *
     * @throws IllegalArgumentException unless it is one word of ASCII characters
     */
    public Builder apiKey(String key) {
      this.credential = TmdbCredential.apiKey(key);
      return this;
    }

    /** Sets how TMDB is asked; {@link TmdbSettings#defaults()} by default. */
    public Builder settings(TmdbSettings settings) {
      this.settings = settings;
      return this;
    }

    /**
     * Sets the clock by which callers give deadlines and the age of pages is measured; the system's
     * by default.
     */
    public Builder clock(InstantSource clock) {
      this.clock = clock;
      return this;
    }

    /**
     * Sets the source of randomness for the jitter of pauses; a {@link SecureRandom} by default. It
     * must be safe for use by several threads.
     */
    public Builder random(RandomGenerator random) {
      this.random = random;
      return this;
    }

    /**
     * Builds the client. It sends no request yet.
     *
     * @throws IllegalStateException if there is neither a read token nor an API key
     */
    public TmdbClient build() {
      if (credential == null) {
        throw new IllegalStateException("a TMDB client needs a read token or an API key");
      }
      return new TmdbClient(this, credential);
    }
  }
}
