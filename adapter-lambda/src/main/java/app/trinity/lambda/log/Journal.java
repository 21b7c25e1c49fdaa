package app.trinity.lambda.log;

import app.trinity.lambda.json.JsonText;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Throwables;
import com.google.common.primitives.Bytes;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A function's log and metrics: one JSON object a line, with {@code timestamp}, {@code level},
 * {@code message} and {@code service}; metrics in CloudWatch's embedded format, in the namespace
 * {@value #NAMESPACE}. What is told here is for operators: never a key, a token or an email
 * address.
 *
 * <p>Safe for use by several threads.
 */
public final class Journal {
  /** The namespace of the metrics. */
  public static final String NAMESPACE = "Trinity";

  private static final String SERVICE = "service";
  private static final byte[] LINE_END = {'\n'};

  private final String service;
  private final InstantSource clock;
  private final LongSupplier nanoTime;
  private final LogSink sink;
  private final AtomicBoolean cold = new AtomicBoolean(true);

  /**
   * Begins a journal.
   *
   * @param service the function's logical name
   * @param clock the time that lines bear
   * @param nanoTime what durations are measured by, in nanoseconds
   * @param sink where the lines go
   */
  public Journal(String service, InstantSource clock, LongSupplier nanoTime, LogSink sink) {
    this.service = service;
    this.clock = clock;
    this.nanoTime = nanoTime;
    this.sink = sink;
  }

  /**
   * Begins to tell of one operation. The first of a process tells that it met a cold start.
   *
   * @param operation its name, one of a few
   * @param requestId Lambda's id of the invocation
   */
  public Entry begin(String operation, String requestId) {
    return new Entry(this, operation, requestId, cold.getAndSet(false), nanoTime.getAsLong());
  }

  /**
   * Counts something.
   *
   * @param metric the metric's name
   * @param value how much
   * @param dimensions by what else it is told apart, besides the service
   */
  public void count(String metric, long value, Map<String, String> dimensions) {
    write(embed(line("INFO", metric), metric, value, dimensions));
  }

  /** Counts something that is told apart by the service alone. */
  public void count(String metric, long value) {
    count(metric, value, Map.of());
  }

  /**
   * Tells of something.
   *
   * @param level {@code ERROR}, {@code WARN}, {@code INFO} or {@code DEBUG}
   * @param message what to tell
   * @param logger who tells it
   * @param failure what went wrong, told whole; null for nothing
   */
  public void tell(String level, String message, String logger, @Nullable Throwable failure) {
    ObjectNode line = line(level, message).put("logger", logger);
    if (failure != null) {
      line.put("stackTrace", stackTrace(failure));
    }
    write(line);
  }

  ObjectNode line(String level, String message) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("timestamp", clock.instant().toString())
        .put("level", level)
        .put("message", message)
        .put(SERVICE, service);
  }

  /** Makes a line a metric too. */
  ObjectNode embed(ObjectNode line, String metric, long value, Map<String, String> dimensions) {
    ObjectNode aws = line.putObject("_aws").put("Timestamp", clock.millis());
    ObjectNode directive = aws.putArray("CloudWatchMetrics").addObject();
    directive.put("Namespace", NAMESPACE);
    ArrayNode names = directive.putArray("Dimensions").addArray().add(SERVICE);
    directive.putArray("Metrics").addObject().put("Name", metric).put("Unit", "Count");
    dimensions.keySet().stream().sorted().forEach(names::add);
    dimensions.forEach(line::put);
    return line.put(metric, value);
  }

  void write(ObjectNode line) {
    sink.write(Bytes.concat(JsonText.write(line), LINE_END));
  }

  long nanosSince(long begun) {
    return nanoTime.getAsLong() - begun;
  }

  static String stackTrace(Throwable failure) {
    return Throwables.getStackTraceAsString(failure);
  }
}
