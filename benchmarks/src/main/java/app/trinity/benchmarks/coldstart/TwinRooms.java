package app.trinity.benchmarks.coldstart;

import app.trinity.account.UserId;
import app.trinity.core.Trinity;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.dynamodb.DynamoStores;
import app.trinity.dynamodb.development.LocalDynamoDb;
import app.trinity.dynamodb.development.TableCreator;
import app.trinity.dynamodb.table.Table;
import app.trinity.dynamodb.table.TableNames;
import app.trinity.inmemory.BundledCatalog;
import app.trinity.room.Room;
import app.trinity.room.RoomRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Rooms of five people, each in this design's tables and in the original's. */
final class TwinRooms implements AutoCloseable {
  static final String PREFIX = "trinitys-";
  static final String ORIGINAL_PREFIX = "original-";

  private static final int PEOPLE = 5;
  private static final double YESES = 0.45;

  private final DynamoDbClient client;
  private final TableNames tables = TableNames.withPrefix(PREFIX);
  private final TableNames original = TableNames.withPrefix(ORIGINAL_PREFIX);
  private final Trinity trinity;
  private final Random random = new Random(5);

  TwinRooms(LocalDynamoDb server) {
    client =
        server
            .configure(DynamoDbClient.builder())
            .httpClient(UrlConnectionHttpClient.create())
            .build();
    new TableCreator(client, tables.creations(), tables.expiries()).createMissing();
    new TableCreator(client, original.creations(), original.expiries()).createMissing();
    trinity =
        Trinity.builder()
            .stores(DynamoStores.builder().client(client).tables(tables).build())
            .catalog(BundledCatalog.load())
            .publisher((user, match) -> {})
            .build();
  }

  /** Opens a room and gives the events of its votes: every title by everybody, 45 % of them yes. */
  List<String> open() {
    List<UserId> people =
        IntStream.rangeClosed(1, PEOPLE)
            .mapToObj(number -> UserId.of("person-" + number + "-of-the-room"))
            .toList();
    Room room =
        trinity.rooms().create(people.get(0), RoomRequest.of(MediaType.MOVIE, Genres.of(28, 12)));
    people.stream().skip(1).forEach(user -> trinity.rooms().join(user, room.code()));
    openOriginal(room, people);
    List<String> votes = new ArrayList<>();
    for (UserId user : people) {
      for (Movie title : room.candidates()) {
        votes.add(event(room, user, title, random.nextDouble() < YESES));
      }
    }
    Collections.shuffle(votes, random);
    // The first vote is a yes: its way is the longest.
    votes.add(0, event(room, people.get(0), room.candidates().get(0), true));
    return votes;
  }

  private void openOriginal(Room room, List<UserId> people) {
    Map<String, AttributeValue> key = Map.of("id", AttributeValue.fromS(room.id().value()));
    Map<String, AttributeValue> item =
        client.getItem(get -> get.tableName(tables.of(Table.ROOMS)).key(key)).item();
    client.putItem(put -> put.tableName(original.of(Table.ROOMS)).item(item));
    for (UserId user : people) {
      client.putItem(
          put ->
              put.tableName(original.of(Table.VOTES))
                  .item(
                      Map.of(
                          "roomId", AttributeValue.fromS(room.id().value()),
                          "userMovieId", AttributeValue.fromS(user.value() + "#-1"),
                          "userId", AttributeValue.fromS(user.value()),
                          "movieId", AttributeValue.fromN("-1"),
                          "vote", AttributeValue.fromBool(true),
                          "isParticipation", AttributeValue.fromBool(true))));
    }
  }

  /** What AppSync hands to a function: the whole context. */
  private static String event(Room room, UserId user, Movie title, boolean yes) {
    return """
    {"arguments": {"input": {"roomId": "%1$s", "movieId": %2$d, "vote": %3$b}},
     "identity": {"sub": "%4$s", "username": "%4$s", "issuer": "https://issuer.example",
       "groups": ["Users"], "sourceIp": ["203.0.113.7"], "defaultAuthStrategy": "ALLOW",
       "claims": {"sub": "%4$s", "cognito:groups": ["Users"], "token_use": "access"}},
     "source": null,
     "request": {"headers": {"content-type": "application/json", "accept": "*/*",
       "user-agent": "a phone"}, "domainName": null},
     "prev": null,
     "info": {"fieldName": "vote", "parentTypeName": "Mutation", "variables": {},
       "selectionSetList": ["success", "vote", "vote/movieId", "match", "match/title"],
       "selectionSetGraphQL": "{ success vote { movieId } match { title } }"},
     "stash": {}, "typedResult": true}
    """
        .formatted(room.id().value(), title.id().value(), yes, user.value());
  }

  @Override
  public void close() {
    client.close();
  }
}
