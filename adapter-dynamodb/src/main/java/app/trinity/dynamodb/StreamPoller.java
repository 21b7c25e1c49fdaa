package app.trinity.dynamodb;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Reads the streams of the votes and the matches within this process and has their changes worked
 * through, for the home edition and for tests; on AWS, Lambda does that.
 *
 * <p>It begins with the oldest change a stream still has, a day old at the most, so that nothing is
 * lost over a restart; what was announced before is then announced again. The changes of a room are
 * worked through in order. One that fails is tried again with growing pauses and holds up those
 * behind it in its shard; after so many tries it is parked: handed to whoever was named for that,
 * and passed over.
 *
 * <p>Safe for use by several threads. Two threads of its own do the work until it is closed.
 */
public final class StreamPoller implements AutoCloseable {
  private static final Logger LOG = System.getLogger(StreamPoller.class.getName());
  private static final Duration TIME_TO_END = Duration.ofSeconds(10);

  private final AtomicBoolean closed = new AtomicBoolean();
  private final Duration interval;
  private final Pause pause;
  private final List<Thread> threads;

  private StreamPoller(
      Builder builder,
      DynamoDbClient client,
      DynamoDbStreamsClient streams,
      StreamProcessor processor) {
    interval = builder.interval;
    pause = builder.pause;
    threads =
        List.of(
            thread(
                "votes-stream",
                reader(builder, client, streams, Table.VOTES, processor::votesChanged)),
            thread(
                "matches-stream",
                reader(builder, client, streams, Table.MATCHES, processor::matchesChanged)));
    threads.forEach(Thread::start);
  }

  private static StreamReader reader(
      Builder builder,
      DynamoDbClient client,
      DynamoDbStreamsClient streams,
      Table table,
      Function<List<StreamRecord>, Optional<String>> work) {
    String name = builder.tables.of(table);
    String arn = client.describeTable(request -> request.tableName(name)).table().latestStreamArn();
    if (arn == null) {
      throw new IllegalStateException("the table " + name + " has no stream");
    }
    return new StreamReader(
        streams,
        arn,
        work,
        new Insistence(builder.clock, builder.mostTries, builder.firstPause, builder.parked));
  }

  private Thread thread(String name, StreamReader reader) {
    Thread thread = new Thread(() -> poll(reader), name);
    thread.setDaemon(true);
    return thread;
  }

  private void poll(StreamReader reader) {
    while (!closed.get()) {
      boolean idle = true;
      try {
        idle = !reader.advance();
      } catch (SdkException e) {
        LOG.log(Level.WARNING, "reading a stream failed; it goes on from where it stopped", e);
      }
      if (idle) {
        try {
          pause.await(interval);
        } catch (InterruptedException e) {
          return;
        }
      }
    }
  }

  /** Starts a poller; the clients and the processor must be given. */
  public static Builder builder() {
    return new Builder();
  }

  /** Stops reading and waits until the change at hand has been worked through. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      try {
        for (Thread thread : threads) {
          thread.join(TIME_TO_END.toMillis());
          thread.interrupt();
        }
      } catch (InterruptedException e) {
        threads.forEach(Thread::interrupt);
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Puts a poller together. Not safe for use by several threads. */
  public static final class Builder {
    private @Nullable DynamoDbClient client;
    private @Nullable DynamoDbStreamsClient streams;
    private @Nullable StreamProcessor processor;
    private TableNames tables = TableNames.defaults();
    private Duration interval = Duration.ofMillis(200);
    private Duration firstPause = Duration.ofMillis(200);
    private int mostTries = 12;
    private InstantSource clock = Clock.systemUTC();
    private Pause pause = Pause.sleeping();
    private Consumer<StreamRecord> parked =
        record -> LOG.log(Level.ERROR, "parked: the change {0} was given up", record);

    private Builder() {}

    /** The clients of the tables and of their streams; they stay their maker's to close. */
    public Builder clients(DynamoDbClient tablesClient, DynamoDbStreamsClient streamsClient) {
      client = tablesClient;
      streams = streamsClient;
      return this;
    }

    /** What works through the changes; see {@link DynamoStores#streamProcessor}. */
    public Builder processor(StreamProcessor streamProcessor) {
      processor = streamProcessor;
      return this;
    }

    /** What the tables are called; their default names by default. */
    public Builder tables(TableNames names) {
      tables = names;
      return this;
    }

    /** How long to wait where a stream had nothing new; 200 milliseconds by default. */
    public Builder interval(Duration duration) {
      interval = duration;
      return this;
    }

    /**
     * How often a change is tried before it is parked, and the first pause between two tries, which
     * doubles up to half a minute; 12 times and 200 milliseconds by default, two minutes in all.
     */
    public Builder tries(int most, Duration pauseAfterTheFirst) {
      mostTries = most;
      firstPause = pauseAfterTheFirst;
      return this;
    }

    /** Takes the changes that were given up; by default they are logged as errors. */
    public Builder parked(Consumer<StreamRecord> taker) {
      parked = taker;
      return this;
    }

    Builder time(InstantSource instantSource, Pause waiting) {
      clock = instantSource;
      pause = waiting;
      return this;
    }

    /**
     * Begins to read.
     *
     * @throws IllegalStateException where something is missing, a table's stream among it
     */
    public StreamPoller start() {
      if (client == null || streams == null || processor == null) {
        throw new IllegalStateException("a poller needs two clients and a processor");
      }
      return new StreamPoller(this, client, streams, processor);
    }
  }
}
