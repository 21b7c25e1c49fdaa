package app.trinity.lambda.stream;

import app.trinity.dynamodb.StreamProcessor;
import app.trinity.dynamodb.StreamRecord;
import app.trinity.dynamodb.table.Table;
import app.trinity.dynamodb.table.TableNames;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Works through the records that Lambda brings from one stream, in their order, up to the first
 * that fails. Thread-safe.
 */
public final class StreamBatch {
  private final StreamProcessor processor;
  private final TableNames names;

  /**
   * Takes what does the work.
   *
   * @param processor does what the changes call for
   * @param names what the tables are called, by which the streams are told apart
   */
  public StreamBatch(StreamProcessor processor, TableNames names) {
    this.processor = processor;
    this.names = names;
  }

  /**
   * What came of a batch.
   *
   * @param done how many records were worked through
   * @param failed the place of the first that was not; empty where all were
   */
  public record Result(int done, Optional<String> failed) {}

  /**
   * Whose stream an event comes from.
   *
   * @throws IllegalArgumentException where it is none of ours, or there is no record
   */
  public Table source(JsonNode event) {
    String table = StreamEventReader.table(event.path("Records").path(0));
    for (Table read : List.of(Table.VOTES, Table.MATCHES, Table.ROSTERS)) {
      if (table.equals(names.of(read))) {
        return read;
      }
    }
    throw new IllegalArgumentException("an event of no stream that is read here");
  }

  /**
   * Works through an event.
   *
   * @param event Lambda's event, of one stream
   * @throws IllegalArgumentException where it makes no sense and cannot be answered in part
   */
  public Result process(JsonNode event) {
    Table source = source(event);
    List<StreamRecord> readable = new ArrayList<>();
    Optional<String> unreadable = Optional.empty();
    for (JsonNode record : event.path("Records")) {
      try {
        readable.add(StreamEventReader.read(record));
      } catch (IllegalArgumentException e) {
        unreadable = Optional.of(StreamEventReader.sequenceNumber(record).orElseThrow(() -> e));
        break;
      }
    }
    Optional<String> failed =
        switch (source) {
          case VOTES -> processor.votesChanged(readable);
          case MATCHES -> processor.matchesChanged(readable);
          default -> processor.rostersChanged(readable);
        };
    int done = failed.map(place -> placeOf(place, readable)).orElse(readable.size());
    Optional<String> first = failed.isPresent() ? failed : unreadable;
    return new Result(done, first);
  }

  private static int placeOf(String sequenceNumber, List<StreamRecord> records) {
    for (int i = 0; i < records.size(); i++) {
      if (records.get(i).sequenceNumber().equals(sequenceNumber)) {
        return i;
      }
    }
    return records.size();
  }
}
