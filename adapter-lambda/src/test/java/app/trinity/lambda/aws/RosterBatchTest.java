package app.trinity.lambda.aws;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.DisplayName;
import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.dynamodb.DynamoStores;
import app.trinity.dynamodb.item.RosterItems;
import app.trinity.dynamodb.table.Table;
import app.trinity.dynamodb.table.TableNames;
import app.trinity.lambda.log.Journal;
import app.trinity.lambda.stream.StreamBatch;
import app.trinity.lambda.stream.StreamBatch.Result;
import app.trinity.match.Announcements;
import app.trinity.match.Match;
import app.trinity.match.Reconciliation;
import app.trinity.room.RoomChange;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.rule.MatchRule;
import app.trinity.testkit.Rule;
import app.trinity.testkit.SampleData;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The way of rosters' changes, from the stream's event to AppSync. */
@Rule("ROOM-13")
class RosterBatchTest {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final TableNames TABLES = TableNames.withPrefix("test-");
  private static final Roster R1 =
      Roster.first(RoomId.of("r"), SampleData.participant("host"))
          .plus(SampleData.participant("ada"));
  private static final Roster R2 = R1.judgedBy(MatchRule.majority());
  private static final Roster R3 = R2.renaming(UserId.of("ada"), DisplayName.of("Somebody"));
  private static final Roster R4 = R3.minus(R3.host().orElseThrow());
  private static final Roster S1 = Roster.first(RoomId.of("s"), SampleData.participant("host"));
  private static final Roster S2 = S1.plus(SampleData.participant("ben"));
  private static final Roster S3 = S2.closed();

  private final AnsweringService appSync;
  private final StreamBatch batch;
  private final ObjectNode event = JSON.objectNode();
  private final ArrayNode records = event.putArray("Records");

  RosterBatchTest() throws IOException {
    appSync = new AnsweringService("{\"data\":{\"publishRoomChange\":{\"roomId\":\"any\"}}}");
    AppSyncPublisher publisher =
        new AppSyncPublisher(
            AnsweringService.calls(),
            appSync.address(),
            AnsweringService.persistence(2),
            new Journal("stream", Clock.systemUTC(), System::nanoTime, line -> {}));
    batch =
        new StreamBatch(
            stores()
                .streamProcessor(
                    new Reconciliation() {
                      @Override
                      public List<Match> reconcile(RoomId room) {
                        return List.of();
                      }

                      @Override
                      public Optional<Match> reconcile(RoomId room, MovieId title) {
                        return Optional.empty();
                      }
                    },
                    new Announcements() {
                      @Override
                      public void announce(UserId user, Match match) {
                        throw new AssertionError("a roster is no match");
                      }

                      @Override
                      public void announce(RoomChange change) {
                        publisher.publish(change);
                      }
                    }),
            TABLES);
  }

  /** Stores that are not called. */
  private static DynamoStores stores() {
    return DynamoStores.builder()
        .client(
            DynamoDbClient.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .endpointOverride(URI.create("http://127.0.0.1:9"))
                .region(Region.EU_WEST_1)
                .credentialsProvider(
                    StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .build())
        .tables(TABLES)
        .build();
  }

  @AfterEach
  void close() {
    appSync.close();
  }

  /** Adds a change to the event, in the place after the last. */
  private void changed(Roster before, Roster after) {
    ObjectNode record =
        records
            .addObject()
            .put("eventName", "MODIFY")
            .put(
                "eventSourceARN",
                "arn:aws:dynamodb:eu-west-1:0:table/" + TABLES.of(Table.ROSTERS) + "/stream/x");
    ObjectNode images = record.putObject("dynamodb");
    images.put("SequenceNumber", Integer.toString(100 + records.size()));
    images.set("OldImage", image(RosterItems.roster(before, RoomCode.of("ABC234"), 0)));
    images.set("NewImage", image(RosterItems.roster(after, RoomCode.of("ABC234"), 0)));
  }

  private static ObjectNode image(Map<String, AttributeValue> item) {
    ObjectNode image = JSON.objectNode();
    item.forEach((name, value) -> image.set(name, typed(value)));
    return image;
  }

  private static ObjectNode typed(AttributeValue value) {
    ObjectNode typed = JSON.objectNode();
    return switch (value.type()) {
      case S -> typed.put("S", value.s());
      case N -> typed.put("N", value.n());
      case BOOL -> typed.put("BOOL", value.bool());
      case M -> typed.set("M", image(value.m()));
      case L -> {
        ArrayNode list = typed.putArray("L");
        value.l().forEach(element -> list.add(typed(element)));
        yield typed;
      }
      default -> throw new IllegalStateException("no roster holds " + value.type());
    };
  }

  private List<String> told() {
    return appSync.asked().stream()
        .map(asked -> asked.at("/variables/input"))
        .map(input -> input.path("roomId").asText() + " " + input.path("kind").asText())
        .toList();
  }

  private void everything() {
    changed(R1, R2);
    changed(S1, S2);
    changed(R2, R3);
    changed(R3, R4);
    changed(S2, S3);
  }

  @Test
  void every_change_of_a_batch_is_told_once_and_in_order() {
    everything();

    assertThat(batch.process(event)).isEqualTo(new Result(5, Optional.empty()));

    assertThat(told()).containsExactly("r RULE", "s JOINED", "r LEFT", "r HOST", "s ENDED");
  }

  @Test
  void what_appsync_does_not_take_keeps_its_place_and_nothing_behind_it_overtakes_it() {
    everything();
    appSync.next(200, "{\"data\":{\"publishRoomChange\":{\"roomId\":\"r\"}}}");
    appSync.next(200, "{\"data\":null,\"errors\":[{\"errorType\":\"Unauthorized\"}]}");

    assertThat(batch.process(event)).isEqualTo(new Result(1, Optional.of("102")));
    assertThat(told()).containsExactly("r RULE", "s JOINED");

    // Lambda brings again what begins with the record that failed.
    records.remove(0);
    assertThat(batch.process(event)).isEqualTo(new Result(4, Optional.empty()));
    assertThat(told())
        .containsExactly("r RULE", "s JOINED", "s JOINED", "r LEFT", "r HOST", "s ENDED");
  }

  @Test
  void a_busy_appsync_is_asked_again_before_the_record_fails() {
    changed(R1, R2);
    changed(R3, R4);
    appSync.next(200, "{\"data\":null,\"errors\":[{\"errorType\":\"BUSY\"}]}");

    assertThat(batch.process(event)).isEqualTo(new Result(2, Optional.empty()));

    assertThat(told()).containsExactly("r RULE", "r RULE", "r LEFT", "r HOST");
  }
}
