package app.trinity.lambda.function;

import app.trinity.dynamodb.table.Table;
import app.trinity.lambda.log.Entry;
import app.trinity.lambda.log.Journal;
import app.trinity.lambda.stream.StreamBatch;
import app.trinity.spi.IdSource;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * What a function does with the records of a stream: it says which was the first that failed, and
 * Lambda brings that and those behind it again. Thread-safe.
 */
final class BatchFunction {
  private final StreamBatch batch;
  private final Journal journal;
  private final Failing failing;

  BatchFunction(StreamBatch batch, Journal journal, IdSource references) {
    this.batch = batch;
    this.journal = journal;
    this.failing = new Failing(references);
  }

  void handle(InputStream in, OutputStream out, String requestId) throws IOException {
    Entry entry = null;
    try {
      JsonNode event = Events.read(in);
      Table source = batch.source(event);
      entry = journal.begin(source == Table.VOTES ? "votes-stream" : "matches-stream", requestId);
      StreamBatch.Result result = batch.process(event);
      tell(source, result, entry);
      Events.write(answer(result), out);
    } catch (RuntimeException | StackOverflowError e) {
      throw failing.exception(e, entry == null ? journal.begin("unknown", requestId) : entry);
    }
  }

  private void tell(Table source, StreamBatch.Result result, Entry entry) {
    if (source == Table.MATCHES && result.done() > 0) {
      journal.count("Matches", result.done());
    }
    if (result.failed().isPresent()) {
      journal.count("RecordsFailed", 1);
      entry.failed();
    } else {
      entry.succeeded();
    }
  }

  private static ObjectNode answer(StreamBatch.Result result) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode failures = answer.putArray("batchItemFailures");
    result.failed().ifPresent(place -> failures.addObject().put("itemIdentifier", place));
    return answer;
  }
}
