package app.trinity.dynamodb.development;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;

/**
 * Creates tables for development and tests; in production the infrastructure does. Not safe for use
 * by several threads at once.
 */
public final class TableCreator {
  private static final String UNKNOWN_OPERATION = "UnknownOperationException";

  private final DynamoDbClient client;
  private final List<CreateTableRequest> tables;
  private final List<UpdateTimeToLiveRequest> expiries;

  /**
   * Returns a creator that has not yet made a call.
   *
   * @param client a client that may create tables
   * @param tables the tables there should be
   * @param expiries the attributes by which rows of some of them expire
   */
  public TableCreator(
      DynamoDbClient client,
      List<CreateTableRequest> tables,
      List<UpdateTimeToLiveRequest> expiries) {
    this.client = client;
    this.tables = List.copyOf(tables);
    this.expiries = List.copyOf(expiries);
  }

  /** Returns the names of the tables that do not exist. */
  public List<String> missing() {
    return absent().stream().map(CreateTableRequest::tableName).toList();
  }

  /**
   * Creates the tables that do not exist and waits until they can be used. Of tables that exist it
   * only makes sure that their rows expire: a creation that was interrupted may have left that out.
   *
   * @return the names of the tables it has created
   */
  public List<String> createMissing() {
    List<CreateTableRequest> absent = absent();
    absent.forEach(this::create);
    for (CreateTableRequest table : absent) {
      client.waiter().waitUntilTableExists(request -> request.tableName(table.tableName()));
      makeRecoverable(table.tableName());
    }
    expiries.forEach(this::letRowsExpire);
    return absent.stream().map(CreateTableRequest::tableName).toList();
  }

  private List<CreateTableRequest> absent() {
    List<CreateTableRequest> absent = new ArrayList<>(tables);
    absent.removeIf(table -> exists(table.tableName()));
    return absent;
  }

  private boolean exists(String name) {
    try {
      client.describeTable(request -> request.tableName(name));
      return true;
    } catch (ResourceNotFoundException e) {
      return false;
    }
  }

  private void create(CreateTableRequest table) {
    try {
      client.createTable(table);
    } catch (ResourceInUseException e) {
      // Another process is creating it at this moment.
    }
  }

  /** Asks first, because DynamoDB refuses to enable it twice. */
  private void letRowsExpire(UpdateTimeToLiveRequest expiry) {
    TimeToLiveDescription present =
        client
            .describeTimeToLive(request -> request.tableName(expiry.tableName()))
            .timeToLiveDescription();
    if (present.timeToLiveStatus() == TimeToLiveStatus.DISABLED) {
      client.updateTimeToLive(expiry);
    }
  }

  private void makeRecoverable(String name) {
    try {
      client.updateContinuousBackups(
          request ->
              request
                  .tableName(name)
                  .pointInTimeRecoverySpecification(
                      recovery -> recovery.pointInTimeRecoveryEnabled(true)));
    } catch (DynamoDbException e) {
      // DynamoDB Local has no backups.
      if (!UNKNOWN_OPERATION.equals(e.awsErrorDetails().errorCode())) {
        throw e;
      }
    }
  }
}
