package app.trinity.lambda.function;

import app.trinity.Refusal;
import app.trinity.account.UserId;
import app.trinity.api.Resolver;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.MovieId;
import app.trinity.dynamodb.DynamoStores;
import app.trinity.lambda.shell.Start;
import app.trinity.lambda.trigger.CognitoTrigger;
import app.trinity.match.Match;
import app.trinity.match.MatchId;
import app.trinity.match.Reconciliation;
import app.trinity.match.spi.Evidence;
import app.trinity.room.RoomId;
import app.trinity.rule.MatchRule;
import app.trinity.rule.Quorum;
import app.trinity.vote.spi.TitleQuery;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Set;

/**
 * What traffic does, done about a room and a person that never exist: their ids are none that are
 * ever given. Nothing is stored.
 */
final class Priming {
  private static final String NOBODY = "priming";
  private static final UserId USER = UserId.of(NOBODY);
  private static final RoomId ROOM = RoomId.of(NOBODY);
  private static final MovieId TITLE = MovieId.of(1);

  private Priming() {}

  static void vote(Start start, Resolver resolver, DynamoStores stores) {
    ask(
        start,
        resolver,
        "Mutation",
        "vote",
        "{\"input\":{\"roomId\":\"priming\",\"movieId\":1,\"vote\":true}}");
    readAndRecord(stores);
  }

  static void room(Start start, Resolver resolver, DynamoStores stores) {
    ask(start, resolver, "Query", "getMyRooms", "{}");
    ask(start, resolver, "Query", "nextCards", "{\"roomId\":\"priming\"}");
    readAndRecord(stores);
  }

  static void match(Start start, Resolver resolver) {
    ask(start, resolver, "Query", "getMyMatches", "{}");
    ask(
        start,
        resolver,
        "Mutation",
        "publishUserMatch",
        "{\"input\":{\"userId\":\"priming\",\"match\":{\"roomId\":\"priming\",\"movieId\":1}}}");
  }

  static void username(Start start, Resolver resolver) {
    ask(start, resolver, "Query", "checkUsername", "{\"username\":\"priming\"}");
  }

  static void signUp(CognitoTrigger trigger, DynamoStores stores) {
    ObjectNode event =
        JsonNodeFactory.instance.objectNode().put("triggerSource", "PreSignUp_SignUp");
    event
        .putObject("request")
        .putObject("userAttributes")
        .put("email", "priming@example.org")
        .put("preferred_username", NOBODY);
    refused(() -> trigger.answer(event));
    stores.profiles().recordLogin(USER, Instant.EPOCH);
  }

  static void streams(Reconciliation reconciliation) {
    reconciliation.reconcile(ROOM, TITLE);
  }

  /** The reading after a yes, and a record that the missing roster keeps from being stored. */
  private static void readAndRecord(DynamoStores stores) {
    stores
        .votes()
        .readTitle(
            TitleQuery.builder()
                .roomId(ROOM)
                .movieId(TITLE)
                .quorum(Quorum.of(MatchRule.unanimous()))
                .build());
    stores
        .matches()
        .record(
            Match.builder()
                .roomId(ROOM)
                .mediaType(MediaType.MOVIE)
                .movieId(TITLE)
                .matchId(MatchId.of(NOBODY))
                .title(NOBODY)
                .addMatchedUsers(USER)
                .decidedAt(Instant.EPOCH)
                .build(),
            Evidence.of(1, Set.of(USER)));
  }

  /** Does something that is to be refused. */
  private static void refused(Runnable work) {
    try {
      work.run();
    } catch (Refusal expected) {
      // That is the whole way there and back.
    }
  }

  /** Asks as AppSync would. */
  private static void ask(
      Start start, Resolver resolver, String type, String field, String arguments) {
    start.rehearse(
        resolver,
        "{\"typedResult\":true,\"identity\":{\"sub\":\"priming\"},\"arguments\":"
            + arguments
            + ",\"info\":{\"parentTypeName\":\""
            + type
            + "\",\"fieldName\":\""
            + field
            + "\"}}");
  }
}
