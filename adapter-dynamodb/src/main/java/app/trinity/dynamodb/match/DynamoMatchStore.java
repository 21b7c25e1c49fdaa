package app.trinity.dynamodb.match;

import static app.trinity.dynamodb.item.Attributes.number;
import static app.trinity.dynamodb.item.Attributes.text;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.dynamodb.call.Calls;
import app.trinity.dynamodb.item.AttributeNames;
import app.trinity.dynamodb.item.Attributes;
import app.trinity.dynamodb.item.MatchItems;
import app.trinity.dynamodb.item.RosterItems;
import app.trinity.dynamodb.item.VoteItems;
import app.trinity.dynamodb.table.Table;
import app.trinity.match.Match;
import app.trinity.match.MatchId;
import app.trinity.match.MatchPageRequest;
import app.trinity.match.spi.Evidence;
import app.trinity.match.spi.MatchStore;
import app.trinity.match.spi.Recording;
import app.trinity.room.RoomId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Matches. Recording one is a transaction whose condition checks are its evidence. */
public final class DynamoMatchStore implements MatchStore {
  /**
   * A transaction has 100 parts at the most: the match, the roster, a counted yes and a row of each
   * user's. Up to so many people fit in; the match feed writes the rows of more.
   */
  public static final int MOST_USERS_RECORDED_AT_ONCE = 49;

  private static final int MATCH_PART = 0;

  private final Calls calls;
  private final MatchReader reader;

  public DynamoMatchStore(Calls calls, MatchReader reader) {
    this.calls = calls;
    this.reader = reader;
  }

  @Override
  public Recording record(Match match, Evidence evidence) {
    List<TransactWriteItem> parts = new ArrayList<>();
    parts.add(onlyMatch(match));
    parts.add(sameRoster(match.roomId(), evidence.rosterVersion()));
    evidence.yeses().forEach(user -> parts.add(stillYes(match.roomId(), user, match.movieId())));
    if (match.matchedUsers().size() <= MOST_USERS_RECORDED_AT_ONCE) {
      match.matchedUsers().forEach(user -> parts.add(rowOf(user, match)));
    }
    Calls together = calls.together();
    Calls.Transaction transaction = together.transact(parts);
    if (transaction.done()) {
      return Recording.recorded(match);
    }
    if (transaction.conditionFailed(MATCH_PART)) {
      Match existing = reader.match(together, transaction.reasons().get(MATCH_PART).item());
      return Recording.alreadyRecorded(existing);
    }
    // Another process may have recorded it before the evidence went stale.
    return find(together, match.roomId(), match.movieId())
        .map(Recording::alreadyRecorded)
        .orElseGet(Recording::stale);
  }

  private TransactWriteItem onlyMatch(Match match) {
    return TransactWriteItem.builder()
        .put(
            put ->
                put.tableName(calls.name(Table.MATCHES))
                    .item(MatchItems.match(match))
                    .conditionExpression("attribute_not_exists(#room)")
                    .expressionAttributeNames(Map.of("#room", AttributeNames.ROOM_ID))
                    .returnValuesOnConditionCheckFailure(
                        ReturnValuesOnConditionCheckFailure.ALL_OLD))
        .build();
  }

  private TransactWriteItem sameRoster(RoomId room, long version) {
    return TransactWriteItem.builder()
        .conditionCheck(
            check ->
                check
                    .tableName(calls.name(Table.ROSTERS))
                    .key(RosterItems.key(room))
                    .conditionExpression("#version = :version")
                    .expressionAttributeNames(Map.of("#version", AttributeNames.VERSION))
                    .expressionAttributeValues(Map.of(":version", number(version))))
        .build();
  }

  private TransactWriteItem stillYes(RoomId room, UserId user, MovieId title) {
    return TransactWriteItem.builder()
        .conditionCheck(
            check ->
                check
                    .tableName(calls.name(Table.VOTES))
                    .key(VoteItems.key(room, user, title))
                    .conditionExpression("#vote = :yes")
                    .expressionAttributeNames(Map.of("#vote", AttributeNames.VOTE))
                    .expressionAttributeValues(Map.of(":yes", Attributes.flag(true))))
        .build();
  }

  private TransactWriteItem rowOf(UserId user, Match match) {
    return TransactWriteItem.builder()
        .put(
            put ->
                put.tableName(calls.name(Table.USER_MATCHES))
                    .item(MatchItems.userMatch(user, match)))
        .build();
  }

  /** Returns the match of an item of the matches; for the match feed. */
  public Match read(Map<String, AttributeValue> item) {
    return reader.match(calls.together(), item);
  }

  /** Writes a user's row of a match where it is missing; for the match feed. */
  public void addRow(UserId user, Match match) {
    calls.put(
        PutItemRequest.builder()
            .tableName(calls.name(Table.USER_MATCHES))
            .item(MatchItems.userMatch(user, match))
            .conditionExpression("attribute_not_exists(#match)")
            .expressionAttributeNames(Map.of("#match", AttributeNames.MATCH_ID))
            .build());
  }

  @Override
  public Optional<Match> find(RoomId room, MovieId title) {
    return find(calls, room, title);
  }

  private Optional<Match> find(Calls within, RoomId room, MovieId title) {
    return within
        .get(Table.MATCHES, MatchItems.key(room, title))
        .map(item -> reader.match(within, item));
  }

  @Override
  public boolean hasMatch(RoomId room) {
    QueryResponse response =
        calls.query(
            QueryRequest.builder()
                .tableName(calls.name(Table.MATCHES))
                .consistentRead(true)
                .keyConditionExpression("#room = :room")
                .expressionAttributeNames(Map.of("#room", AttributeNames.ROOM_ID))
                .expressionAttributeValues(Map.of(":room", text(room.value())))
                .select(Select.COUNT)
                .limit(1)
                .build());
    return response.count() > 0;
  }

  @Override
  public Optional<List<Match>> matchesOf(UserId user, MatchPageRequest request) {
    Calls together = calls.together();
    if (request.after().isEmpty()) {
      return Optional.of(page(together, user, request.limit(), Map.of()));
    }
    return startKey(together, user, request.after().get())
        .map(key -> page(together, user, request.limit(), key));
  }

  /** Where a page after a match begins; empty where the match is none of the user's. */
  private static Optional<Map<String, AttributeValue>> startKey(
      Calls within, UserId user, MatchId after) {
    return within
        .get(Table.USER_MATCHES, MatchItems.userKey(user, after))
        .map(
            item -> {
              Map<String, AttributeValue> key = new HashMap<>(MatchItems.userKey(user, after));
              key.put(AttributeNames.TIMELINE, Attributes.require(item, AttributeNames.TIMELINE));
              return key;
            });
  }

  private List<Match> page(
      Calls within, UserId user, int limit, Map<String, AttributeValue> startKey) {
    List<Match> matches = new ArrayList<>();
    Map<String, AttributeValue> start = startKey;
    // A page of DynamoDB's ends at 1 MB, which may be before ours does.
    do {
      QueryRequest.Builder query =
          QueryRequest.builder()
              .tableName(within.name(Table.USER_MATCHES))
              .indexName(Table.BY_TIME_INDEX)
              .consistentRead(true)
              .scanIndexForward(false)
              .keyConditionExpression("#user = :user")
              .expressionAttributeNames(Map.of("#user", AttributeNames.USER_ID))
              .expressionAttributeValues(Map.of(":user", text(user.value())))
              .limit(limit - matches.size());
      if (!start.isEmpty()) {
        query.exclusiveStartKey(start);
      }
      QueryResponse response = within.query(query.build());
      matches.addAll(reader.matches(within, response.items()));
      start = response.hasLastEvaluatedKey() ? response.lastEvaluatedKey() : Map.of();
    } while (!start.isEmpty() && matches.size() < limit);
    return List.copyOf(matches);
  }
}
