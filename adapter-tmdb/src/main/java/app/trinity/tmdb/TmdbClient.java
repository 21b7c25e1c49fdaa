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
 * try (TmdbClient tmdb = TmdbClient.builder().readToken(token).build()) {
 *   Trinity trinity = Trinity.builder().catalog(tmdb.catalog()) …
 * }
 * }</pre>
 *
 * <p>The credential appears in no log line, exception, {@code toString} or remembered question. A
 * read token travels in a header; an API key in the address, where TMDB wants it, so prefer the
 * token.
 *
 * <p>Safe for use by several threads. It has threads and connections of its own, none of which
 * keeps the process alive; {@link #close()} ends them.
 */
public final class TmdbClient implements AutoCloseable {
  /** What TMDB's terms want shown wherever its titles are. */
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

  /** Starts a client; a read token or an API key must be given. */
  public static Builder builder() {
    return new Builder();
  }

  /** The catalogue. */
  public TmdbCatalog catalog() {
    return catalog;
  }

  /**
   * Asks TMDB whether it can be used, and where its images are.
   *
   * @param timeLimit how long to wait for an answer, repeated requests included
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
   * Says whether the last request brought a usable answer; true before the first. A question that
   * TMDB refused is no usable answer either.
   */
  public boolean isAnswering() {
    return calls.answering();
  }

  /**
   * Where images are: as the last {@link #check} that succeeded found, else where they always were.
   */
  public TmdbImages images() {
    return images;
  }

  /**
   * Asks TMDB for the genres of a media type, by their names in the configured language.
   *
   * @param timeLimit how long to wait for an answer, repeated requests included
   * @return names by ids, in TMDB's order
   * @throws InfrastructureFailure where TMDB gives no answer, or refuses
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

  /** What this client has done so far. */
  public TmdbMetrics metrics() {
    return counters.snapshot();
  }

  /** Ends whatever is under way. What is asked of the client from now on is unavailable. */
  @Override
  public void close() {
    transport.close();
    catalog.close();
  }

  @Override
  public String toString() {
    return "TmdbClient{" + base + " with " + credential + "}";
  }

  /** Puts a client together. Not safe for use by several threads. */
  public static final class Builder {
    private @Nullable TmdbCredential credential;
    private TmdbSettings settings = TmdbSettings.defaults();
    private InstantSource clock = Clock.systemUTC();

    /** Goes forward only, whatever becomes of the time of day: by it, budget and waits are told. */
    private final LongSupplier nanoTime = System::nanoTime;

    private RandomGenerator random = new SecureRandom();

    private Builder() {}

    /**
     * A read access token ("v4 auth"); sent in a header. The last credential given counts.
     *
     * @throws IllegalArgumentException unless it is one word of ASCII characters
     */
    public Builder readToken(String token) {
      this.credential = TmdbCredential.readToken(token);
      return this;
    }

    /**
     * An API key ("v3 auth"); sent in the address. The last credential given counts.
     *
     * @throws IllegalArgumentException unless it is one word of ASCII characters
     */
    public Builder apiKey(String key) {
      this.credential = TmdbCredential.apiKey(key);
      return this;
    }

    /** How TMDB is asked. */
    public Builder settings(TmdbSettings settings) {
      this.settings = settings;
      return this;
    }

    /**
     * The time of day, by which deadlines are given and the age of pages is told; the system's by
     * default.
     */
    public Builder clock(InstantSource clock) {
      this.clock = clock;
      return this;
    }

    /** Where the jitter of pauses comes from; it must be safe for use by several threads. */
    public Builder random(RandomGenerator random) {
      this.random = random;
      return this;
    }

    /**
     * Makes the client. Nothing is asked yet.
     *
     * @throws IllegalStateException where there is neither a read token nor an API key
     */
    public TmdbClient build() {
      if (credential == null) {
        throw new IllegalStateException("a TMDB client needs a read token or an API key");
      }
      return new TmdbClient(this, credential);
    }
  }
}
