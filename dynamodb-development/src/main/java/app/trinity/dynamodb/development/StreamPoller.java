package app.trinity.dynamodb.development;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Reads the streams of tables within this process and passes on their records, for the home edition
 * and for tests; on AWS, Lambda does that.
 *
 * <p>Reading begins with the oldest record that a stream still has, at most a day old, so that a
 * restart loses nothing; what was worked through before the restart is then worked through again.
 * The records of an item are worked through in order. One that fails is tried again after growing
 * pauses and holds up those behind it in its shard; after its last try it is parked: handed to the
 * consumer named for that, and passed over.
 *
 * <p>Safe for use by several threads. Each stream has a thread of its own until the poller is
 * closed.
 */
public final class StreamPoller implements AutoCloseable {
  private static final Logger LOG = System.getLogger(StreamPoller.class.getName());
  private static final Duration TIME_TO_END = Duration.ofSeconds(10);

  private final ScheduledExecutorService threads;
  private final List<StreamReader> readers;

  private StreamPoller(List<StreamReader> readers, Duration interval) {
    this.readers = List.copyOf(readers);
    AtomicInteger number = new AtomicInteger();
    threads =
        Executors.newScheduledThreadPool(
            readers.size(),
            work -> {
              Thread thread = new Thread(work, "dynamodb-stream-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    for (StreamReader reader : readers) {
      var unused =
          threads.scheduleWithFixedDelay(
              () -> readOn(reader), 0, interval.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  private static void readOn(StreamReader reader) {
    // The last reading, when the poller is closed, may come while another one is under way.
    synchronized (reader) {
      try {
        boolean mayHaveMore = true;
        while (mayHaveMore && !Thread.currentThread().isInterrupted()) {
          mayHaveMore = reader.advance();
        }
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "Reading a stream failed; it goes on from where it stopped.", e);
      }
    }
  }

  /** Returns a builder; the clients and at least one stream must be given. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Works through the records that the streams have now, for ten seconds at most, and stops. A
   * record that fails is not waited for: it is read again after the next start. Closing again does
   * nothing.
   */
  @Override
  public void close() {
    if (!threads.isShutdown()) {
      readers.forEach(reader -> threads.execute(() -> readOn(reader)));
    }
    threads.shutdown();
    try {
      if (!threads.awaitTermination(TIME_TO_END.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  /** Builds a poller. Not safe for use by several threads. */
  public static final class Builder {
    private final Map<String, Function<List<Record>, Optional<String>>> work =
        new LinkedHashMap<>();
    private @Nullable DynamoDbClient client;
    private @Nullable DynamoDbStreamsClient streams;
    private Duration interval = Duration.ofMillis(200);
    private Duration firstPause = Duration.ofMillis(200);
    private int mostTries = 12;
    private InstantSource clock = Clock.systemUTC();
    private Consumer<Record> parked =
        record -> LOG.log(Level.ERROR, "parked: gave up on the record {0}", record);

    private Builder() {}

    /** Sets the clients of the tables and of their streams, which the caller closes. */
    public Builder clients(DynamoDbClient tablesClient, DynamoDbStreamsClient streamsClient) {
      client = tablesClient;
      streams = streamsClient;
      return this;
    }

    /**
     * Adds the stream of a table.
     *
     * @param table the table's name
     * @param records works through records in their order and returns the sequence number of the
     *     first that failed, from which on they are passed again; empty where all succeeded. It is
     *     called by one thread at a time
     */
    public Builder stream(String table, Function<List<Record>, Optional<String>> records) {
      work.put(table, records);
      return this;
    }

    /** Sets the pause after a stream had nothing new; 200 milliseconds by default. */
    public Builder interval(Duration duration) {
      interval = duration;
      return this;
    }

    /**
     * Sets how often a record is tried before it is parked, and the pause after its first failure,
     * which doubles with each further one up to half a minute; by default 12 times and 200
     * milliseconds, which is two minutes in all.
     */
    public Builder tries(int most, Duration pauseAfterTheFirst) {
      mostTries = most;
      firstPause = pauseAfterTheFirst;
      return this;
    }

    /** Sets what takes the records that were given up; by default they are logged as errors. */
    public Builder parked(Consumer<Record> taker) {
      parked = taker;
      return this;
    }

    /** Sets the clock that measures pauses; the system's by default. */
    public Builder clock(InstantSource instantSource) {
      clock = instantSource;
      return this;
    }

    /**
     * Starts to read.
     *
     * @throws IllegalStateException if a client or every stream is missing, or if a table has no
     *     stream
     */
    public StreamPoller start() {
      if (client == null || streams == null || work.isEmpty()) {
        throw new IllegalStateException("a poller needs two clients and a stream");
      }
      RecordRetries retries = new RecordRetries(clock, mostTries, firstPause, parked);
      List<StreamReader> readers = new ArrayList<>();
      for (Map.Entry<String, Function<List<Record>, Optional<String>>> stream : work.entrySet()) {
        String arn = arn(client, stream.getKey());
        readers.add(new StreamReader(streams, arn, stream.getValue(), retries));
      }
      return new StreamPoller(readers, interval);
    }

    private static String arn(DynamoDbClient client, String table) {
      @Nullable String arn =
          client.describeTable(request -> request.tableName(table)).table().latestStreamArn();
      if (arn == null) {
        throw new IllegalStateException("the table " + table + " has no stream");
      }
      return arn;
    }
  }
}
