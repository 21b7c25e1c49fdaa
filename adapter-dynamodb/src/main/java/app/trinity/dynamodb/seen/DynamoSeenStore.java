package app.trinity.dynamodb.seen;

import app.trinity.account.UserId;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.spi.SeenStore;
import app.trinity.dynamodb.call.Calls;
import app.trinity.dynamodb.item.AttributeNames;
import app.trinity.dynamodb.item.Attributes;
import app.trinity.dynamodb.item.SeenItems;
import app.trinity.dynamodb.table.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * The titles that people have seen: an item each, of which the last {@value SeenStore#MAX_TITLES}
 * are read.
 */
public final class DynamoSeenStore implements SeenStore {
  private final Calls calls;

  public DynamoSeenStore(Calls calls) {
    this.calls = calls;
  }

  @Override
  public void add(UserId user, MediaType mediaType, MovieId title, Instant at) {
    if (title.equals(MovieId.PARTICIPATION)) {
      throw new IllegalArgumentException("the reserved id names no title");
    }
    calls.put(
        PutItemRequest.builder()
            .tableName(calls.name(Table.USER_MATCHES))
            .item(SeenItems.seen(user, mediaType, title, at))
            .conditionExpression("attribute_not_exists(#user) OR #timeline < :at")
            .expressionAttributeNames(
                Map.of("#user", AttributeNames.USER_ID, "#timeline", AttributeNames.TIMELINE))
            .expressionAttributeValues(Map.of(":at", Attributes.time(at)))
            .build());
  }

  @Override
  public Set<MovieId> of(UserId user, MediaType mediaType) {
    Calls together = calls.together();
    Set<MovieId> titles = new HashSet<>();
    Map<String, AttributeValue> start = Map.of();
    do {
      QueryRequest.Builder query =
          QueryRequest.builder()
              .tableName(calls.name(Table.USER_MATCHES))
              .indexName(Table.BY_TIME_INDEX)
              .consistentRead(false)
              .scanIndexForward(false)
              .keyConditionExpression("#user = :user")
              .projectionExpression("#title")
              .expressionAttributeNames(
                  Map.of("#user", AttributeNames.USER_ID, "#title", AttributeNames.MATCH_ID))
              .expressionAttributeValues(Map.of(":user", SeenItems.partition(user, mediaType)))
              .limit(MAX_TITLES - titles.size());
      if (!start.isEmpty()) {
        query.exclusiveStartKey(start);
      }
      QueryResponse response = together.query(query.build());
      response.items().forEach(item -> titles.add(SeenItems.title(item)));
      start = response.hasLastEvaluatedKey() ? response.lastEvaluatedKey() : Map.of();
    } while (!start.isEmpty() && titles.size() < MAX_TITLES);
    return Set.copyOf(titles);
  }
}
