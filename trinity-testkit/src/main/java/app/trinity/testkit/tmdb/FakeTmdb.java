package app.trinity.testkit.tmdb;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A TMDB of its own: {@code /discover/movie}, {@code /discover/tv}, {@code /genre/movie/list},
 * {@code /genre/tv/list} and {@code /configuration} over HTTP on the loopback interface.
 *
 * <ul>
 *   <li>20 titles to a page; pages 1 to 500, status 400 beyond; totals that know no such limit.
 *   <li>Status 401 without the right key or token, 404 for what there is not, with TMDB's bodies.
 *   <li>Posters, overviews, dates and flags missing in all the ways TMDB has.
 *   <li>{@linkplain Fault Faults} at any request, and {@linkplain Builder#drift drift} between two.
 *   <li>Every request recorded with the time it came in, and the truth to compare answers with.
 * </ul>
 *
 * <p>Safe for use by several threads. {@link #close()} frees the port.
 */
public final class FakeTmdb implements AutoCloseable {
  private static final String BASE = "/3";

  static {
    // The JDK's server sends head and body apart, and without this the body waits 40 ms for the
    // head's acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final FakeCatalogue catalogue;
  private final String readToken;
  private final String apiKey;
  private final Duration latency;
  private final Responder answers;
  private final LongSupplier nanoTime;
  private final Arrivals arrivals = new Arrivals();
  private final ExecutorService handlers = Executors.newCachedThreadPool(daemons());
  private final ScheduledExecutorService delays =
      Executors.newSingleThreadScheduledExecutor(daemons());
  private final int port;
  private @Nullable HttpServer server;
  private volatile Function<Arrival, Fault> faults = arrival -> Fault.none();

  private FakeTmdb(Builder builder) {
    catalogue = builder.catalogue();
    readToken = builder.readToken;
    apiKey = builder.apiKey;
    latency = builder.latency;
    answers = new Responder(catalogue, builder.drift);
    nanoTime = builder.nanoTime;
    server = listen(0);
    port = server.getAddress().getPort();
  }

  private static ThreadFactory daemons() {
    return task -> {
      Thread thread = new Thread(task, "fake-tmdb");
      thread.setDaemon(true);
      return thread;
    };
  }

  private HttpServer listen(int wanted) {
    try {
      HttpServer listening =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 0);
      listening.setExecutor(handlers);
      listening.createContext("/", this::receive);
      listening.start();
      return listening;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts a server that is to be configured. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts a server with every default. */
  public static FakeTmdb start() {
    return builder().start();
  }

  /** Where the API is, its version included. */
  public URI baseUrl() {
    return URI.create("http://127.0.0.1:" + port + BASE);
  }

  /** The read token that lets a client in. */
  public String readToken() {
    return readToken;
  }

  /** The API key that lets a client in. */
  public String apiKey() {
    return apiKey;
  }

  /** What is listed, and what is true of it. */
  public FakeCatalogue catalogue() {
    return catalogue;
  }

  /**
   * Decides how the server misbehaves from now on. The function is called once a request, after it
   * was recorded, on a thread that may be made to wait.
   */
  public void faultsAt(Function<Arrival, Fault> faults) {
    this.faults = faults;
  }

  /** Misbehaves in the same way at every request from now on. */
  public void always(Fault fault) {
    faultsAt(arrival -> fault);
  }

  /** Stops listening and cuts every connection, as a server does that is down. */
  public synchronized void goDown() {
    if (server != null) {
      server.stop(0);
      server = null;
    }
  }

  /** Listens again, at the same address. */
  public synchronized void comeBack() {
    if (server == null) {
      server = listen(port);
    }
  }

  /** The requests so far, in the order in which they came in. */
  public List<Arrival> arrivals() {
    return arrivals.all();
  }

  /** The largest number of requests that came in within any interval of that length. */
  public int mostArrivalsIn(Duration window) {
    return arrivals.mostIn(window);
  }

  @Override
  public void close() {
    goDown();
    handlers.shutdownNow();
    delays.shutdownNow();
  }

  private void receive(HttpExchange exchange) {
    Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
    @Nullable String key = query.remove("api_key");
    String path = exchange.getRequestURI().getPath();
    String below = path.startsWith(BASE + "/") ? path.substring(BASE.length()) : "";
    String rawQuery = String.valueOf(exchange.getRequestURI().getRawQuery());
    String shown = key == null ? rawQuery : rawQuery.replace(key, "");
    Arrival arrival =
        arrivals.add(
            number -> new Arrival(number, nanoTime.getAsLong(), below, query, shown, key != null));
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    boolean allowed = apiKey.equals(key) || ("Bearer " + readToken).equals(authorization);
    Fault fault = faults.apply(arrival);
    Duration delay = latency.plus(fault.latency());
    if (delay.isZero()) {
      answers.answer(exchange, arrival, allowed, fault);
    } else {
      var unused =
          delays.schedule(
              () -> handlers.execute(() -> answers.answer(exchange, arrival, allowed, fault)),
              delay.toNanos(),
              TimeUnit.NANOSECONDS);
    }
  }

  private static Map<String, String> query(@Nullable String raw) {
    Map<String, String> query = new LinkedHashMap<>();
    for (String parameter : raw == null ? new String[0] : raw.split("&", -1)) {
      String[] pair = parameter.split("=", 2);
      query.put(
          URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
          pair.length < 2 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
    }
    return query;
  }

  @Override
  public String toString() {
    return arrivals.all().stream()
        .map(arrival -> arrival.number() + " " + arrival.path() + "?" + arrival.rawQuery())
        .collect(Collectors.joining("\n", "FakeTmdb at " + baseUrl() + "\n", ""));
  }

  /** Puts a server together. */
  public static final class Builder {
    private long seed = 1;
    private int films = 20_000;
    private int series = 6_000;
    private String readToken = "read-token-of-the-fake";
    private String apiKey = "0123456789abcdef0123456789abcdef";
    private Duration latency = Duration.ZERO;
    private int drift;
    private LongSupplier nanoTime = System::nanoTime;
    private @Nullable FakeCatalogue catalogue;

    private Builder() {}

    /** The same seed makes the same catalogue; 1 by default. */
    public Builder seed(long seed) {
      this.seed = seed;
      return this;
    }

    /** How many films and series there are; 20,000 and 6,000 by default. */
    public Builder titles(int films, int series) {
      this.films = films;
      this.series = series;
      return this;
    }

    /** A catalogue to share between servers, in place of one of its own. */
    public Builder catalogue(FakeCatalogue catalogue) {
      this.catalogue = catalogue;
      return this;
    }

    /** The read token and the API key that let a client in. */
    public Builder credentials(String readToken, String apiKey) {
      this.readToken = readToken;
      this.apiKey = apiKey;
      return this;
    }

    /** How long every answer takes; no time by default. */
    public Builder latency(Duration latency) {
      this.latency = latency;
      return this;
    }

    /** How many titles change their rank before each page; none by default. */
    public Builder drift(int titles) {
      this.drift = titles;
      return this;
    }

    /** The clock by which arrivals are timed; the system's by default. */
    public Builder nanoTime(LongSupplier nanoTime) {
      this.nanoTime = nanoTime;
      return this;
    }

    private FakeCatalogue catalogue() {
      return catalogue != null ? catalogue : FakeCatalogue.seeded(seed, films, series);
    }

    /**
     * Starts the server on a free port.
     *
     * @throws UncheckedIOException where there is none
     */
    public FakeTmdb start() {
      return new FakeTmdb(this);
    }
  }
}
