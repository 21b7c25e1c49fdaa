package app.trinity.dynamodb.development;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Reads one shard of a stream in order. What failed stays, and what is behind it, until it is
 * worked through or parked. Belongs to one thread.
 */
final class ShardReader {
  private final DynamoDbStreamsClient client;
  private final String arn;
  private final String shard;
  private final Function<List<Record>, Optional<String>> work;
  private final RecordRetries retries;
  private List<Record> waiting = new ArrayList<>();
  private @Nullable String iterator;
  private @Nullable String lastRead;
  private boolean readToTheEnd;
  private int failures;
  private Instant notBefore = Instant.MIN;

  ShardReader(
      DynamoDbStreamsClient client,
      String arn,
      String shard,
      Function<List<Record>, Optional<String>> work,
      RecordRetries retries) {
    this.client = client;
    this.arn = arn;
    this.shard = shard;
    this.work = work;
    this.retries = retries;
  }

  /** Returns whether the shard is closed and has been worked through to its end. */
  boolean isFinished() {
    return readToTheEnd && waiting.isEmpty();
  }

  /**
   * Works through what is waiting or, where nothing is, what comes next.
   *
   * @return whether there was anything
   */
  boolean advance() {
    if (waiting.isEmpty() && !readToTheEnd) {
      fetch();
    }
    if (waiting.isEmpty() || retries.clock().instant().isBefore(notBefore)) {
      return false;
    }
    Optional<String> failed = work.apply(List.copyOf(waiting));
    if (failed.isEmpty()) {
      waiting.clear();
      failures = 0;
    } else {
      keepFrom(failed.get());
    }
    return true;
  }

  private void keepFrom(String sequenceNumber) {
    int done = 0;
    while (!waiting.get(done).dynamodb().sequenceNumber().equals(sequenceNumber)) {
      done++;
    }
    failures = done == 0 ? failures + 1 : 1;
    waiting = new ArrayList<>(waiting.subList(done, waiting.size()));
    if (failures >= retries.mostTries()) {
      retries.parked().accept(waiting.remove(0));
      failures = 0;
    } else {
      notBefore = retries.clock().instant().plus(retries.pauseAfter(failures));
    }
  }

  private void fetch() {
    try {
      String from = iterator == null ? freshIterator() : iterator;
      GetRecordsResponse response = client.getRecords(request -> request.shardIterator(from));
      for (Record record : response.records()) {
        waiting.add(record);
        lastRead = record.dynamodb().sequenceNumber();
      }
      iterator = response.nextShardIterator();
      readToTheEnd = iterator == null;
    } catch (ExpiredIteratorException e) {
      // It is good for a quarter of an hour; the next one goes on behind the last record read.
      iterator = null;
    } catch (TrimmedDataAccessException e) {
      // What it pointed to is older than a day; the next one begins with what is left.
      iterator = null;
      lastRead = null;
    }
  }

  private String freshIterator() {
    GetShardIteratorRequest.Builder request =
        GetShardIteratorRequest.builder().streamArn(arn).shardId(shard);
    if (lastRead == null) {
      request.shardIteratorType(ShardIteratorType.TRIM_HORIZON);
    } else {
      request.shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER).sequenceNumber(lastRead);
    }
    return client.getShardIterator(request.build()).shardIterator();
  }
}
