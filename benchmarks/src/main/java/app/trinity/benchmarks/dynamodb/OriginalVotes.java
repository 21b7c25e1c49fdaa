package app.trinity.benchmarks.dynamodb;

import app.trinity.account.UserId;
import app.trinity.discovery.Movie;
import app.trinity.room.RoomId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * The vote handler of the design that this one replaces, step by step: read the room, put the vote,
 * on a yes query all votes of the room, and put a match where everybody said yes. It reads
 * eventually consistent, and so at half the price, and loses the match of two simultaneous votes.
 */
final class OriginalVotes {
  private final DynamoDbClient client;
  private final String rooms;
  private final String votes;
  private final String matches;

  OriginalVotes(DynamoDbClient client, String rooms, String votes, String matches) {
    this.client = client;
    this.rooms = rooms;
    this.votes = votes;
    this.matches = matches;
  }

  void takePart(RoomId room, UserId user, Instant at) {
    put(room, user, -1, true, at);
  }

  void vote(RoomId room, UserId user, Movie title, boolean yes, Instant at) {
    client.getItem(
        request -> request.tableName(rooms).key(Map.of("id", AttributeValue.fromS(room.value()))));
    put(room, user, title.id().value(), yes, at);
    if (yes) {
      List<Map<String, AttributeValue>> all = allVotes(room);
      Set<String> participants =
          all.stream().map(vote -> attribute(vote, "userId").s()).collect(Collectors.toSet());
      String number = Integer.toString(title.id().value());
      long yeses =
          all.stream()
              .filter(
                  vote ->
                      attribute(vote, "movieId").n().equals(number)
                          && attribute(vote, "vote").bool())
              .count();
      if (yeses == participants.size()) {
        putMatch(room, title, participants, at);
      }
    }
  }

  private static AttributeValue attribute(Map<String, AttributeValue> vote, String name) {
    return Objects.requireNonNull(vote.get(name), name);
  }

  private void put(RoomId room, UserId user, int title, boolean yes, Instant at) {
    client.putItem(
        request ->
            request
                .tableName(votes)
                .item(
                    Map.of(
                        "roomId", AttributeValue.fromS(room.value()),
                        "userMovieId", AttributeValue.fromS(user.value() + "#" + title),
                        "userId", AttributeValue.fromS(user.value()),
                        "movieId", AttributeValue.fromN(Integer.toString(title)),
                        "vote", AttributeValue.fromBool(yes),
                        "timestamp", AttributeValue.fromS(at.toString()),
                        "isParticipation", AttributeValue.fromBool(title < 0))));
  }

  private List<Map<String, AttributeValue>> allVotes(RoomId room) {
    List<Map<String, AttributeValue>> all = new ArrayList<>();
    QueryRequest query =
        QueryRequest.builder()
            .tableName(votes)
            .keyConditionExpression("roomId = :room")
            .expressionAttributeValues(Map.of(":room", AttributeValue.fromS(room.value())))
            .build();
    QueryResponse page = client.query(query);
    all.addAll(page.items());
    while (page.hasLastEvaluatedKey() && !page.lastEvaluatedKey().isEmpty()) {
      page = client.query(query.toBuilder().exclusiveStartKey(page.lastEvaluatedKey()).build());
      all.addAll(page.items());
    }
    return all;
  }

  private void putMatch(RoomId room, Movie title, Set<String> participants, Instant at) {
    Map<String, AttributeValue> match = new HashMap<>();
    match.put("roomId", AttributeValue.fromS(room.value()));
    match.put("movieId", AttributeValue.fromN(Integer.toString(title.id().value())));
    match.put("matchId", AttributeValue.fromS(UUID.randomUUID().toString()));
    match.put("title", AttributeValue.fromS(title.title()));
    match.put("posterPath", AttributeValue.fromS(title.posterPath().orElse("")));
    match.put(
        "matchedUsers",
        AttributeValue.fromL(participants.stream().map(AttributeValue::fromS).toList()));
    match.put("timestamp", AttributeValue.fromS(at.toString()));
    client.putItem(request -> request.tableName(matches).item(match));
  }
}
