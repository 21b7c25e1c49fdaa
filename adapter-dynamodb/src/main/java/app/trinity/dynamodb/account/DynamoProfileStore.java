package app.trinity.dynamodb.account;

import static app.trinity.dynamodb.item.Attributes.text;

import app.trinity.account.DisplayName;
import app.trinity.account.Profile;
import app.trinity.account.UserId;
import app.trinity.account.Username;
import app.trinity.account.spi.ProfileStore;
import app.trinity.dynamodb.call.Calls;
import app.trinity.dynamodb.item.AttributeNames;
import app.trinity.dynamodb.item.Attributes;
import app.trinity.dynamodb.table.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Profiles. */
public final class DynamoProfileStore implements ProfileStore {
  private final Calls calls;

  public DynamoProfileStore(Calls calls) {
    this.calls = calls;
  }

  @Override
  public Profile create(Profile profile) {
    Calls.Write write =
        calls.put(
            PutItemRequest.builder()
                .tableName(calls.name(Table.PROFILES))
                .item(item(profile))
                .conditionExpression("attribute_not_exists(#user)")
                .expressionAttributeNames(Map.of("#user", AttributeNames.USER_ID))
                .build());
    return write.done() ? profile : profile(write.existing());
  }

  @Override
  public Optional<Profile> find(UserId userId) {
    return calls.get(Table.PROFILES, key(userId)).map(DynamoProfileStore::profile);
  }

  @Override
  public void rename(UserId userId, Username username) {
    calls.update(
        UpdateItemRequest.builder()
            .tableName(calls.name(Table.PROFILES))
            .key(key(userId))
            .updateExpression("SET #username = :username")
            .conditionExpression("attribute_exists(#user)")
            .expressionAttributeNames(
                Map.of("#username", AttributeNames.USERNAME, "#user", AttributeNames.USER_ID))
            .expressionAttributeValues(Map.of(":username", text(username.value())))
            .build());
  }

  @Override
  public void showAs(UserId userId, DisplayName name) {
    calls.update(
        UpdateItemRequest.builder()
            .tableName(calls.name(Table.PROFILES))
            .key(key(userId))
            .updateExpression("SET #name = :name")
            .conditionExpression("attribute_exists(#user)")
            .expressionAttributeNames(
                Map.of("#name", AttributeNames.DISPLAY_NAME, "#user", AttributeNames.USER_ID))
            .expressionAttributeValues(Map.of(":name", text(name.value())))
            .build());
  }

  @Override
  public void recordLogin(UserId userId, Instant at) {
    calls.update(
        UpdateItemRequest.builder()
            .tableName(calls.name(Table.PROFILES))
            .key(key(userId))
            .updateExpression("SET #login = :at")
            .conditionExpression(
                "attribute_exists(#user) AND (attribute_not_exists(#login) OR #login < :at)")
            .expressionAttributeNames(
                Map.of("#login", AttributeNames.LAST_LOGIN_AT, "#user", AttributeNames.USER_ID))
            .expressionAttributeValues(Map.of(":at", Attributes.time(at)))
            .build());
  }

  private static Map<String, AttributeValue> key(UserId user) {
    return Map.of(AttributeNames.USER_ID, text(user.value()));
  }

  private static Map<String, AttributeValue> item(Profile profile) {
    return new Attributes()
        .put(AttributeNames.USER_ID, text(profile.userId().value()))
        .put(AttributeNames.USERNAME, text(profile.username().value()))
        .put(AttributeNames.DISPLAY_NAME, profile.displayName().map(name -> text(name.value())))
        .put(AttributeNames.CREATED_AT, Attributes.time(profile.createdAt()))
        .put(AttributeNames.LAST_LOGIN_AT, profile.lastLoginAt().map(Attributes::time))
        .build();
  }

  private static Profile profile(Map<String, AttributeValue> item) {
    return Profile.builder()
        .userId(UserId.of(text(item, AttributeNames.USER_ID)))
        .username(Username.of(text(item, AttributeNames.USERNAME)))
        .displayName(Attributes.findText(item, AttributeNames.DISPLAY_NAME).map(DisplayName::of))
        .createdAt(Attributes.time(item, AttributeNames.CREATED_AT))
        .lastLoginAt(Attributes.findText(item, AttributeNames.LAST_LOGIN_AT).map(Instant::parse))
        .build();
  }
}
