package app.trinity.dynamodb.development;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Reads one stream: all of its shards side by side, but each only when its parent has been read to
 * its end, for the changes of one item may go on from the one to the other. Belongs to one thread.
 */
final class StreamReader {
  private final DynamoDbStreamsClient client;
  private final String arn;
  private final Function<List<Record>, Optional<String>> work;
  private final RecordRetries retries;
  private final Map<String, ShardReader> open = new HashMap<>();
  private final Set<String> finished = new HashSet<>();

  StreamReader(
      DynamoDbStreamsClient client,
      String arn,
      Function<List<Record>, Optional<String>> work,
      RecordRetries retries) {
    this.client = client;
    this.arn = arn;
    this.work = work;
    this.retries = retries;
  }

  /**
   * Reads on and works through what there is.
   *
   * @return whether anything was worked through
   */
  boolean advance() {
    List<Shard> shards = shards();
    Set<String> existing = new HashSet<>();
    shards.forEach(shard -> existing.add(shard.shardId()));
    // Those that are gone were read, or are too old to be read.
    finished.retainAll(existing);
    open.keySet().retainAll(existing);
    boolean advanced = false;
    for (Shard shard : shards) {
      String id = shard.shardId();
      if (!finished.contains(id) && mayBeRead(shard, existing)) {
        ShardReader reader =
            open.computeIfAbsent(id, key -> new ShardReader(client, arn, key, work, retries));
        advanced |= reader.advance();
        if (reader.isFinished()) {
          open.remove(id);
          finished.add(id);
        }
      }
    }
    return advanced;
  }

  private boolean mayBeRead(Shard shard, Set<String> existing) {
    String parent = shard.parentShardId();
    return parent == null || !existing.contains(parent) || finished.contains(parent);
  }

  private List<Shard> shards() {
    List<Shard> shards = new ArrayList<>();
    @Nullable String last = null;
    do {
      DescribeStreamRequest request =
          DescribeStreamRequest.builder().streamArn(arn).exclusiveStartShardId(last).build();
      StreamDescription description =
          Objects.requireNonNull(client.describeStream(request).streamDescription());
      shards.addAll(description.shards());
      last = description.lastEvaluatedShardId();
    } while (last != null);
    return shards;
  }
}
