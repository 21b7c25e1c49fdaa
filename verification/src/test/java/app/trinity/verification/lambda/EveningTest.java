package app.trinity.verification.lambda;

import static app.trinity.verification.lambda.stage.Stage.json;
import static app.trinity.verification.lambda.stage.Stage.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.account.Username;
import app.trinity.discovery.MovieId;
import app.trinity.dynamodb.DynamoStores;
import app.trinity.dynamodb.table.Table;
import app.trinity.lambda.function.LambdaFunction;
import app.trinity.lambda.function.TableAction;
import app.trinity.lambda.function.TableGrant;
import app.trinity.lambdaruntime.Answer;
import app.trinity.room.Participant;
import app.trinity.room.RoomId;
import app.trinity.testkit.Rule;
import app.trinity.verification.dynamodb.LocalTables;
import app.trinity.verification.lambda.stage.DynamoDbProxy;
import app.trinity.verification.lambda.stage.NeedsZips;
import app.trinity.verification.lambda.stage.Stage;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A whole evening through every function, and what each of them did to the tables meanwhile. */
@NeedsZips
class EveningTest {
  private static final Stage STAGE = new Stage();
  private static final DynamoStores STORES = LocalTables.stores().build();

  private final String ada = somebody();
  private final String ben = somebody();
  private final String cleo = somebody();

  @AfterAll
  static void close() {
    STAGE.close();
  }

  @Test
  @Rule({
    "ROOM-6",
    "ROOM-7a",
    "ROOM-9a",
    "ROOM-11",
    "ROOM-12",
    "ROOM-13",
    "VOTE-2a",
    "VOTE-3",
    "VOTE-5",
    "MATCH-4",
    "MATCH-7",
    "MATCH-9a",
    "DECK-3",
    "ACCOUNT-3"
  })
  void people_sign_up_and_play_and_are_told_and_each_function_does_what_it_may_and_no_more() {
    signUp(ada);
    STAGE.value(ada, "Mutation.reserveUsername", "{\"username\":\"" + ada.substring(0, 20) + "\"}");
    assertThat(
            STAGE
                .value(
                    ada, "Query.checkUsername", "{\"username\":\"" + ada.substring(0, 20) + "\"}")
                .path("available")
                .booleanValue())
        .isFalse();

    JsonNode room =
        STAGE.value(
            ada, "Mutation.createRoom", "{\"input\":{\"mediaType\":\"MOVIE\",\"genreIds\":[18]}}");
    assertThat(room.path("candidates")).hasSize(50);
    assertThat(room.path("degraded").booleanValue()).isFalse();
    String id = room.path("id").asText();
    String join = "{\"input\":{\"roomCode\":\"" + room.path("code").asText() + "\"}}";
    STAGE.value(ben, "Mutation.joinRoom", join);
    STAGE.value(ben, "Query.getRoomByCode", "{\"code\":\"" + room.path("code").asText() + "\"}");
    assertThat(STAGE.value(ben, "Query.getRoom", "{\"id\":\"" + id + "\"}").path("participants"))
        .hasSize(2);
    assertThat(STAGE.value(ben, "Query.getMyRooms", "{}").path(0).path("id").asText())
        .isEqualTo(id);
    JsonNode cards = STAGE.value(ben, "Query.nextCards", "{\"roomId\":\"" + id + "\",\"limit\":3}");
    assertThat(cards).hasSize(3);

    int first = cards.path(0).path("id").intValue();
    assertThat(vote(ada, id, first, false).path("match").isNull()).isTrue();
    int second = cards.path(1).path("id").intValue();
    assertThat(vote(ada, id, second, true).path("match").isNull()).isTrue();
    meanwhileSomebodyComes(LambdaFunction.VOTE, id, somebody());
    JsonNode match = vote(ben, id, second, true).path("match");
    assertThat(match.path("movieId").intValue()).isEqualTo(second);
    assertThat(vote(ben, id, second, true).path("match")).isEqualTo(match);
    JsonNode standings = STAGE.value(ada, "Query.standings", "{\"roomId\":\"" + id + "\"}");
    assertThat(standings.path(0).path("matched").booleanValue()).isTrue();

    STAGE.restart(LambdaFunction.ROOM);
    STAGE.restart(LambdaFunction.VOTE);
    STAGE.value(cleo, "Mutation.joinRoom", join);
    int third = cards.path(2).path("id").intValue();
    vote(ada, id, third, true);
    vote(ben, id, third, true);
    vote(cleo, id, third, false);
    String leaving = "{\"roomId\":\"" + id + "\"}";
    meanwhileSomebodyComes(LambdaFunction.ROOM, id, somebody());
    STAGE.value(cleo, "Mutation.leaveRoom", leaving);
    STAGE.value(cleo, "Mutation.leaveRoom", leaving);
    JsonNode matches = STAGE.value(ben, "Query.getMyMatches", "{\"limit\":1}");
    assertThat(matches.path(0).path("movieId").intValue()).isEqualTo(third);
    assertThat(
            STAGE.value(
                ben,
                "Query.getMyMatches",
                "{\"after\":\"" + matches.path(0).path("matchId").asText() + "\"}"))
        .hasSize(1);

    voteAndDie(id, cards.path(0).path("id").intValue(), ada, ben);
    meanwhileSomebodyComes(LambdaFunction.STREAM, id, somebody());
    streams(id);
    JsonNode three = STAGE.value(ben, "Query.getMyMatches", "{}");
    assertThat(three).hasSize(3);
    forgetWhetherItIsAFilm(ben, three.path(0).path("matchId").asText());
    assertThat(STAGE.value(ben, "Query.getMyMatches", "{}")).isEqualTo(three);
    STAGE.value(ada, "Mutation.leaveRoom", leaving);
    STAGE.value(ben, "Mutation.leaveRoom", leaving);
    whatIsNotThere(id, third);
    new UndecidedGroup(STAGE, ada, ben, somebody(), somebody()).play();

    assertThat(STAGE.aws().requests())
        .filteredOn(request -> request.service().equals("appsync"))
        .isNotEmpty();
    assertThat(STAGE.aws().badlySigned()).isEmpty();
    SoftAssertions.assertSoftly(
        softly -> {
          for (LambdaFunction function : LambdaFunction.values()) {
            softly
                .assertThat(STAGE.way(function).uses())
                .as("what %s does", function)
                .isEqualTo(declared(function));
          }
        });
  }

  private static JsonNode vote(String user, String room, int title, boolean yes) {
    return STAGE.value(
        user,
        "Mutation.vote",
        "{\"input\":{\"roomId\":\"" + room + "\",\"movieId\":" + title + ",\"vote\":" + yes + "}}");
  }

  /** Leaves a match as it was stored before matches named their media type. */
  private static void forgetWhetherItIsAFilm(String user, String match) {
    LocalTables.client()
        .updateItem(
            update ->
                update
                    .tableName(LocalTables.NAMES.of(Table.USER_MATCHES))
                    .key(
                        Map.of(
                            "userId", AttributeValue.fromS(user),
                            "matchId", AttributeValue.fromS(match)))
                    .updateExpression("remove mediaType"));
  }

  /** Rooms that nobody knows, and one that the person who asks is not in. */
  private static void whatIsNotThere(String room, int title) {
    String stranger = somebody();
    for (String somewhere : List.of(room, "nowhere")) {
      String inThere = "{\"roomId\":\"" + somewhere + "\"";
      assertThat(STAGE.ask(stranger, "Query.nextCards", inThere + "}").has("error")).isTrue();
      String vote = "{\"input\":" + inThere + ",\"movieId\":" + title + ",\"vote\":true}}";
      assertThat(STAGE.ask(stranger, "Mutation.vote", vote).has("error")).isTrue();
    }
    Answer answer =
        STAGE.invoke(
            LambdaFunction.STREAM, Streams.event(Table.VOTES, List.of(StreamImages.vote())));
    assertThat(answer.isResponse()).as("%s", answer).isTrue();
  }

  /** Lets somebody join and leave again just before a function records a match. */
  private static void meanwhileSomebodyComes(LambdaFunction function, String room, String user) {
    STAGE
        .way(function)
        .beforeTheNextRecord(
            () -> {
              Instant now = Clock.systemUTC().instant();
              Participant comer =
                  Participant.of(UserId.of(user), Username.of("c-" + user.substring(0, 8)));
              STORES.rosters().join(RoomId.of(room), comer, 90, now);
              STORES.rosters().leave(RoomId.of(room), UserId.of(user), now);
            });
  }

  /** Stores yeses as a process does that dies before it judges them. */
  private static void voteAndDie(String room, int title, String... users) {
    for (String user : users) {
      STORES
          .votes()
          .put(
              Vote.of(
                  RoomId.of(room),
                  UserId.of(user),
                  MovieId.of(title),
                  Choice.YES,
                  Clock.systemUTC().instant()));
    }
  }

  private static void signUp(String user) {
    for (String source :
        List.of(
            "PreSignUp_SignUp",
            "PostConfirmation_ConfirmSignUp",
            "PostAuthentication_Authentication")) {
      ObjectNode event =
          (ObjectNode)
              json("{\"version\":\"1\",\"userPoolId\":\"eu-west-1_pool\",\"response\":{}}");
      event.put("triggerSource", source).put("userName", user);
      event
          .putObject("request")
          .putObject("userAttributes")
          .put("sub", user)
          .put("email", "somebody@example.org")
          .put("preferred_username", "u-" + user.substring(0, 13));
      Answer answer = STAGE.invoke(LambdaFunction.COGNITO_TRIGGER, event);
      assertThat(answer.isResponse()).as("%s: %s", source, answer).isTrue();
    }
  }

  /** Everything that the streams of the tables tell of a room. */
  private static void streams(String room) {
    for (Table table : List.of(Table.VOTES, Table.MATCHES)) {
      ObjectNode event = Streams.ofRoom(table, room);
      Answer answer = STAGE.invoke(LambdaFunction.STREAM, event);
      assertThat(answer.body()).as(table.name()).isEqualTo("{\"batchItemFailures\":[]}");
    }
  }

  private static Set<String> declared(LambdaFunction function) {
    Set<String> uses = new TreeSet<>();
    for (TableGrant grant : function.grants()) {
      for (TableAction action : grant.actions()) {
        uses.add(
            DynamoDbProxy.use(
                action.iamName().substring("dynamodb:".length()),
                grant.table(),
                grant.index().orElse("")));
      }
    }
    return uses;
  }
}
