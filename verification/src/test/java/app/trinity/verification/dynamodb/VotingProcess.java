package app.trinity.verification.dynamodb;

import app.trinity.account.UserId;
import app.trinity.core.Trinity;
import app.trinity.discovery.Movie;
import app.trinity.dynamodb.DynamoStores;
import app.trinity.dynamodb.table.TableNames;
import app.trinity.match.Match;
import app.trinity.room.Room;
import app.trinity.room.RoomId;
import app.trinity.vote.Choice;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A process of its own in which somebody says yes to every title of the rooms named on standard
 * input. It says of each what the answer was: {@code room title matchId}, or {@code -} for none.
 */
final class VotingProcess {
  static final String READY = "ready";

  private VotingProcess() {}

  /** Arguments: the endpoint, the prefix of the tables, the person. */
  public static void main(String[] arguments) throws IOException {
    DynamoDbClient client =
        DynamoDbClient.builder()
            .endpointOverride(URI.create(arguments[0]))
            .region(Region.EU_WEST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .httpClient(UrlConnectionHttpClient.create())
            .overrideConfiguration(
                configuration -> configuration.addExecutionInterceptor(new NoScans()))
            .build();
    Trinity trinity =
        Trinity.builder()
            .stores(
                DynamoStores.builder()
                    .client(client)
                    .tables(TableNames.withPrefix(arguments[1]))
                    .timeLimit(LocalTables.PATIENCE)
                    .build())
            .recommendations(
                request -> {
                  throw new IllegalStateException("nobody opens a room here");
                })
            .publisher((user, match) -> {})
            .build();
    UserId user = UserId.of(arguments[2]);
    trinity.rooms().mine(user);
    System.out.println(READY);
    BufferedReader rooms =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String id = rooms.readLine(); id != null; id = rooms.readLine()) {
      Room room = trinity.rooms().find(user, RoomId.of(id)).orElseThrow();
      for (Movie title : room.candidates()) {
        Optional<Match> match =
            trinity.voting().vote(user, room.id(), title.id(), Choice.YES).match();
        System.out.println(
            id + " " + title.id() + " " + match.map(one -> one.matchId().value()).orElse("-"));
      }
    }
  }
}
