package app.trinity.dynamodb.call;

import app.trinity.InfrastructureFailure;
import app.trinity.dynamodb.table.Table;
import app.trinity.dynamodb.table.TableNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Calls to DynamoDB. Reads are strongly consistent unless they say otherwise; keys that a batch
 * leaves unread are asked for again, and a conflict between transactions is retried, which the SDK
 * does not do, all within one time limit. Every failure is an {@link InfrastructureFailure} that
 * says what became of the call. Safe for use by several threads.
 */
public final class Calls {
  /**
   * The outcome of a transaction.
   *
   * @param done whether it was committed
   * @param reasons if a condition did not hold, a reason for each part, in the parts' order
   */
  public record Transaction(boolean done, List<CancellationReason> reasons) {
    /** Returns whether the condition of a part, counted from 0, did not hold. */
    public boolean conditionFailed(int part) {
      return !done && CONDITION_FAILED.equals(reasons.get(part).code());
    }
  }

  /**
   * The outcome of a conditional write.
   *
   * @param done whether the condition held and the item was written
   * @param existing if it was, the item before, where the request asked for it; if not, the item
   *     that failed the condition; empty if there was no item
   * @param firstAttempt whether no earlier attempt at this write may have arrived
   */
  public record Write(boolean done, Map<String, AttributeValue> existing, boolean firstAttempt) {}

  private static final String CONDITION_FAILED = "ConditionalCheckFailed";
  private static final String CONFLICT = "TransactionConflict";

  private final DynamoDbClient client;
  private final TableNames names;
  private final Supplier<StoreRetries.Attempts> limits;

  /**
   * Returns calls that have a time limit each.
   *
   * @param client the client, which its maker closes
   * @param names the tables' names
   * @param retries the retry policy, with the time limit
   */
  public Calls(DynamoDbClient client, TableNames names, StoreRetries retries) {
    this(client, names, retries::begin);
  }

  private Calls(DynamoDbClient client, TableNames names, Supplier<StoreRetries.Attempts> limits) {
    this.client = client;
    this.names = names;
    this.limits = limits;
  }

  /** Returns calls that share one deadline, a time limit from now. */
  public Calls together() {
    StoreRetries.Attempts attempts = limits.get();
    return new Calls(client, names, () -> attempts);
  }

  /**
   * Pauses before several calls are repeated as a whole.
   *
   * @param why what makes it necessary, for the failure's message
   * @throws InfrastructureFailure {@code THROTTLED} if the deadline has passed
   */
  public void pauseOrThrow(String why) {
    limits.get().pauseOrThrow(why);
  }

  /** Returns a table's name. */
  public String name(Table table) {
    return names.of(table);
  }

  /** Returns an item, read strongly; empty if there is none. */
  public Optional<Map<String, AttributeValue>> get(Table table, Map<String, AttributeValue> key) {
    GetItemResponse response =
        read(
            limits.get(),
            configuration ->
                client.getItem(
                    request ->
                        request
                            .tableName(name(table))
                            .key(key)
                            .consistentRead(true)
                            .overrideConfiguration(configuration)));
    return response.hasItem() ? Optional.of(response.item()) : Optional.empty();
  }

  /**
   * Reads items of several tables strongly. Keys that DynamoDB leaves unread are asked for again.
   *
   * @param keys the keys to read, by table; 100 at most
   * @return the items that exist, by table
   */
  public Map<Table, List<Map<String, AttributeValue>>> getAll(
      Map<Table, List<Map<String, AttributeValue>>> keys) {
    return getAll(keys, Set.of());
  }

  /**
   * Reads items of several tables. Those of some tables are read eventually consistently, for half
   * the price, so that one written a moment ago may be missed; the others strongly.
   *
   * @param keys the keys to read, by table; 100 at most
   * @param cheaply the tables to read eventually consistently: their items never change
   * @return the items that were found, by table
   */
  public Map<Table, List<Map<String, AttributeValue>>> getAll(
      Map<Table, List<Map<String, AttributeValue>>> keys, Set<Table> cheaply) {
    Map<String, Table> tables = new HashMap<>();
    Map<String, KeysAndAttributes> wanted = new HashMap<>();
    for (Map.Entry<Table, List<Map<String, AttributeValue>>> ofTable : keys.entrySet()) {
      if (!ofTable.getValue().isEmpty()) {
        String name = name(ofTable.getKey());
        tables.put(name, ofTable.getKey());
        wanted.put(
            name,
            KeysAndAttributes.builder()
                .keys(ofTable.getValue())
                .consistentRead(!cheaply.contains(ofTable.getKey()))
                .build());
      }
    }
    Map<Table, List<Map<String, AttributeValue>>> items = new HashMap<>();
    StoreRetries.Attempts attempts = limits.get();
    while (!wanted.isEmpty()) {
      BatchGetItemRequest.Builder request = BatchGetItemRequest.builder().requestItems(wanted);
      BatchGetItemResponse response =
          read(
              attempts,
              configuration ->
                  client.batchGetItem(request.overrideConfiguration(configuration).build()));
      response
          .responses()
          .forEach(
              (name, found) ->
                  items.merge(Objects.requireNonNull(tables.get(name)), found, Calls::concatenate));
      wanted = new HashMap<>(response.unprocessedKeys());
      if (!wanted.isEmpty()) {
        attempts.pauseOrThrow("DynamoDB left keys of a batch unread");
      }
    }
    return items;
  }

  private static <T> List<T> concatenate(List<T> some, List<T> more) {
    List<T> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  /** Returns the items of all pages of a query, under one deadline. */
  public List<Map<String, AttributeValue>> queryAll(QueryRequest first) {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    Calls together = together();
    QueryRequest request = first;
    while (true) {
      QueryResponse response = together.query(request);
      items.addAll(response.items());
      if (!response.hasLastEvaluatedKey() || response.lastEvaluatedKey().isEmpty()) {
        return items;
      }
      request = request.toBuilder().exclusiveStartKey(response.lastEvaluatedKey()).build();
    }
  }

  /** Returns one page of a query, which DynamoDB ends at 1 MB. */
  public QueryResponse query(QueryRequest request) {
    return read(
        limits.get(),
        configuration ->
            client.query(request.toBuilder().overrideConfiguration(configuration).build()));
  }

  /** Puts an item if its condition holds. */
  public Write put(PutItemRequest request) {
    return write(
        configuration ->
            client
                .putItem(
                    request.toBuilder()
                        .returnValuesOnConditionCheckFailure(
                            ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .overrideConfiguration(configuration)
                        .build())
                .attributes());
  }

  /** Updates an item if its condition holds. */
  public Write update(UpdateItemRequest request) {
    return write(
        configuration ->
            client
                .updateItem(
                    request.toBuilder()
                        .returnValuesOnConditionCheckFailure(
                            ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .overrideConfiguration(configuration)
                        .build())
                .attributes());
  }

  private Write write(Function<AwsRequestOverrideConfiguration, Map<String, AttributeValue>> call) {
    StoreRetries.Attempts attempts = limits.get();
    SdkAttempts made = new SdkAttempts();
    while (true) {
      try {
        return new Write(true, call.apply(limited(attempts, made)), !made.oneMayHaveArrived());
      } catch (ConditionalCheckFailedException e) {
        return new Write(false, e.hasItem() ? e.item() : Map.of(), !made.oneMayHaveArrived());
      } catch (TransactionConflictException e) {
        attempts.pauseOrThrow("a transaction kept holding an item");
      } catch (SdkException e) {
        throw Failures.ofWrite(e, made);
      }
    }
  }

  /** Commits a transaction: all of its parts, or none if a condition does not hold. */
  public Transaction transact(List<TransactWriteItem> parts) {
    StoreRetries.Attempts attempts = limits.get();
    while (true) {
      SdkAttempts made = new SdkAttempts();
      try {
        client.transactWriteItems(
            request -> request.transactItems(parts).overrideConfiguration(limited(attempts, made)));
        return new Transaction(true, List.of());
      } catch (TransactionCanceledException e) {
        if (anyReason(e, CONDITION_FAILED)) {
          return new Transaction(false, e.cancellationReasons());
        }
        if (!anyReason(e, CONFLICT)) {
          throw Failures.ofCanceled(e);
        }
        attempts.pauseOrThrow("other transactions kept holding an item");
      } catch (SdkException e) {
        throw Failures.ofWrite(e, made);
      }
    }
  }

  private static AwsRequestOverrideConfiguration limited(
      StoreRetries.Attempts attempts, SdkAttempts made) {
    return AwsRequestOverrideConfiguration.builder()
        .apiCallTimeout(attempts.timeLeft())
        .addMetricPublisher(made)
        .build();
  }

  private static boolean anyReason(TransactionCanceledException e, String code) {
    return e.cancellationReasons().stream().anyMatch(reason -> code.equals(reason.code()));
  }

  private static <T> T read(
      StoreRetries.Attempts attempts, Function<AwsRequestOverrideConfiguration, T> call) {
    SdkAttempts made = new SdkAttempts();
    try {
      return call.apply(limited(attempts, made));
    } catch (SdkException e) {
      throw Failures.ofRead(e, made);
    }
  }
}
