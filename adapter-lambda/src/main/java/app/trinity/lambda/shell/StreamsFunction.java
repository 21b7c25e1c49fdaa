package app.trinity.lambda.shell;

import app.trinity.dynamodb.table.Table;
import app.trinity.lambda.log.Entry;
import app.trinity.lambda.log.Journal;
import app.trinity.lambda.stream.StreamBatch;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * A function that reads DynamoDB's streams of the votes, the matches and the rosters: it says which
 * was the first record that failed, and Lambda brings that one and those behind it again. A
 * subclass says what is done with them, in a constructor without parameters, which Lambda calls
 * once for each process.
 *
 * <p>Thread-safe.
 */
public abstract class StreamsFunction implements RequestStreamHandler {
  private final Start start;
  private final StreamBatch batch;
  private final Failing failing;

  /** What a function is once it has started. */
  private record Started(Start start, StreamBatch batch) {}

  /**
   * Starts the function.
   *
   * @param service the function's name in the log and the metrics
   * @param making makes what processes the records
   * @throws Misconfigured where the environment lacks something that was read of it
   */
  protected StreamsFunction(String service, Function<Start, StreamBatch> making) {
    Started started = Start.of(service, start -> new Started(start, making.apply(start)));
    start = started.start();
    batch = started.batch();
    failing = new Failing(start.references());
  }

  @Override
  public final void handleRequest(InputStream in, OutputStream out, Context context)
      throws IOException {
    String requestId = context.getAwsRequestId();
    Journal journal = start.journal();
    Entry entry = null;
    try {
      JsonNode event = Events.read(in);
      Table source = batch.source(event);
      entry = journal.begin(source.name().toLowerCase(Locale.ROOT) + "-stream", requestId);
      StreamBatch.Result result = batch.process(event);
      tell(source, result, entry);
      Events.write(answer(result), out);
    } catch (RuntimeException | StackOverflowError e) {
      throw failing.exception(e, entry == null ? journal.begin("unknown", requestId) : entry);
    }
  }

  private void tell(Table source, StreamBatch.Result result, Entry entry) {
    if (source == Table.MATCHES && result.done() > 0) {
      start.journal().count("Matches", result.done());
    }
    if (result.failed().isPresent()) {
      start.journal().count("RecordsFailed", 1);
      entry.failed();
    } else {
      entry.succeeded();
    }
  }

  private static Map<String, List<Map<String, String>>> answer(StreamBatch.Result result) {
    return Map.of(
        "batchItemFailures",
        result.failed().map(place -> List.of(Map.of("itemIdentifier", place))).orElse(List.of()));
  }
}
