package app.trinity.dynamodb.account;

import static app.trinity.dynamodb.item.Attributes.text;

import app.trinity.account.UserId;
import app.trinity.account.Username;
import app.trinity.account.spi.Reservation;
import app.trinity.account.spi.UsernameStore;
import app.trinity.dynamodb.call.Calls;
import app.trinity.dynamodb.item.AttributeNames;
import app.trinity.dynamodb.item.Attributes;
import app.trinity.dynamodb.table.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** Usernames, each under the form in which names are compared. */
public final class DynamoUsernameStore implements UsernameStore {
  private final Calls calls;

  public DynamoUsernameStore(Calls calls) {
    this.calls = calls;
  }

  @Override
  public Reservation reserve(Username username, UserId userId, Instant at) {
    Calls.Write write =
        calls.put(
            PutItemRequest.builder()
                .tableName(calls.name(Table.USERNAMES))
                .item(
                    Map.of(
                        AttributeNames.USERNAME, text(username.key()),
                        AttributeNames.USER_ID, text(userId.value()),
                        AttributeNames.DISPLAY_NAME, text(username.value()),
                        AttributeNames.CREATED_AT, Attributes.time(at)))
                .conditionExpression("attribute_not_exists(#username)")
                .expressionAttributeNames(Map.of("#username", AttributeNames.USERNAME))
                .build());
    if (write.done()) {
      return Reservation.RESERVED;
    }
    return text(write.existing(), AttributeNames.USER_ID).equals(userId.value())
        ? Reservation.ALREADY_YOURS
        : Reservation.TAKEN;
  }

  @Override
  public Optional<UserId> ownerOf(Username username) {
    Map<String, AttributeValue> key = Map.of(AttributeNames.USERNAME, text(username.key()));
    return calls
        .get(Table.USERNAMES, key)
        .map(item -> UserId.of(text(item, AttributeNames.USER_ID)));
  }
}
