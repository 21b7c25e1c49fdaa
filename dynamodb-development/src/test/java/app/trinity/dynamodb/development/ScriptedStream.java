package app.trinity.dynamodb.development;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * A stream in memory: shards with parents, records with sequence numbers, iterators that expire and
 * records that are trimmed when a test says so. It lists one shard a page. Belongs to one thread.
 */
final class ScriptedStream implements DynamoDbStreamsClient {
  static final String ARN = "stream";

  private static final class ShardOfRecords {
    final @Nullable String parent;
    final List<Record> records = new ArrayList<>();
    int trimmed;
    boolean closed;

    ShardOfRecords(@Nullable String parent) {
      this.parent = parent;
    }
  }

  private final Map<String, ShardOfRecords> shards = new LinkedHashMap<>();
  private int sequence = 100;
  private int validIterators;

  /** Adds a shard, closed and empty until more is said of it. */
  ScriptedStream shard(String id, @Nullable String parent) {
    shards.put(id, new ShardOfRecords(parent));
    return this;
  }

  /** Appends the record of an insertion. */
  String insert(String shard, Map<String, AttributeValue> item) {
    String number = Integer.toString(++sequence);
    append(
        shard,
        Record.builder()
            .eventName(OperationType.INSERT)
            .dynamodb(change -> change.sequenceNumber(number).newImage(item))
            .build());
    return number;
  }

  private void append(String shard, Record record) {
    shard(shard).records.add(record);
  }

  private ShardOfRecords shard(String id) {
    return Objects.requireNonNull(shards.get(id));
  }

  /** Nothing more comes to a shard. */
  void close(String shard) {
    shard(shard).closed = true;
  }

  /** A closed shard is a day old. */
  void forget(String shard) {
    shards.remove(shard);
  }

  /** All iterators handed out so far are a quarter of an hour old. */
  void expireIterators() {
    validIterators++;
  }

  /** The first so many records of a shard are a day old. */
  void trim(String shard, int records) {
    shard(shard).trimmed = records;
  }

  @Override
  public DescribeStreamResponse describeStream(DescribeStreamRequest request) {
    List<String> ids = new ArrayList<>(shards.keySet());
    int at = ids.indexOf(request.exclusiveStartShardId()) + 1;
    return DescribeStreamResponse.builder()
        .streamDescription(
            page -> {
              if (at < ids.size()) {
                String id = ids.get(at);
                page.shards(Shard.builder().shardId(id).parentShardId(shard(id).parent).build());
              }
              page.lastEvaluatedShardId(at + 1 < ids.size() ? ids.get(at) : null);
            })
        .build();
  }

  @Override
  public GetShardIteratorResponse getShardIterator(GetShardIteratorRequest request) {
    ShardOfRecords shard = shard(request.shardId());
    int next = shard.trimmed;
    if (request.shardIteratorType() == ShardIteratorType.AFTER_SEQUENCE_NUMBER) {
      next = 0;
      while (!shard
          .records
          .get(next)
          .dynamodb()
          .sequenceNumber()
          .equals(request.sequenceNumber())) {
        next++;
      }
      next++;
    }
    return GetShardIteratorResponse.builder()
        .shardIterator(iterator(request.shardId(), next))
        .build();
  }

  private String iterator(String shard, int next) {
    return validIterators + "/" + shard + "/" + next;
  }

  @Override
  public GetRecordsResponse getRecords(GetRecordsRequest request) {
    String[] iterator = request.shardIterator().split("/", -1);
    ShardOfRecords shard = shard(iterator[1]);
    int next = Integer.parseInt(iterator[2]);
    if (Integer.parseInt(iterator[0]) < validIterators) {
      throw ExpiredIteratorException.builder().message("expired").build();
    }
    if (next < shard.trimmed) {
      throw TrimmedDataAccessException.builder().message("trimmed").build();
    }
    List<Record> records = shard.records.subList(next, shard.records.size());
    return GetRecordsResponse.builder()
        .records(records)
        .nextShardIterator(shard.closed ? null : iterator(iterator[1], next + records.size()))
        .build();
  }

  @Override
  public String serviceName() {
    return "scripted streams";
  }

  @Override
  public void close() {}
}
