package app.trinity.dynamodb;

import static app.trinity.dynamodb.Attributes.text;

import app.trinity.account.UserId;
import app.trinity.account.Username;
import app.trinity.account.spi.Reservation;
import app.trinity.account.spi.UsernameStore;
import app.trinity.dynamodb.Table.Names;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** Usernames, each under the form in which names are compared. */
final class DynamoUsernameStore implements UsernameStore {
  private final Calls calls;

  DynamoUsernameStore(Calls calls) {
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
                        Names.USERNAME, text(username.key()),
                        Names.USER_ID, text(userId.value()),
                        Names.DISPLAY_NAME, text(username.value()),
                        Names.CREATED_AT, Attributes.time(at)))
                .conditionExpression("attribute_not_exists(#username)")
                .expressionAttributeNames(Map.of("#username", Names.USERNAME))
                .build());
    if (write.done()) {
      return Reservation.RESERVED;
    }
    return text(write.existing(), Names.USER_ID).equals(userId.value())
        ? Reservation.ALREADY_YOURS
        : Reservation.TAKEN;
  }

  @Override
  public Optional<UserId> ownerOf(Username username) {
    Map<String, AttributeValue> key = Map.of(Names.USERNAME, text(username.key()));
    return calls.get(Table.USERNAMES, key).map(item -> UserId.of(text(item, Names.USER_ID)));
  }
}
