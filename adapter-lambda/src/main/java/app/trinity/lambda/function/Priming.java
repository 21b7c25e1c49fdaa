package app.trinity.lambda.function;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.dynamodb.DynamoStores;
import app.trinity.lambda.Resolver;
import app.trinity.lambda.trigger.CognitoTrigger;
import app.trinity.match.Match;
import app.trinity.match.MatchId;
import app.trinity.match.MatchRule;
import app.trinity.match.Quorum;
import app.trinity.match.Reconciliation;
import app.trinity.match.spi.Evidence;
import app.trinity.room.RoomId;
import app.trinity.vote.spi.TitleQuery;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

  static void beforeSnapshot(Boot boot, Runnable priming) {
    Snapshot.prepare(boot, priming);
  }

  static void vote(Boot boot, Resolver resolver, DynamoStores stores) {
    ask(
        boot,
        resolver,
        "Mutation",
        "vote",
        "{\"input\":{\"roomId\":\"priming\",\"movieId\":1,\"vote\":true}}");
    readAndRecord(stores);
  }

  static void room(Boot boot, Resolver resolver, DynamoStores stores) {
    ask(boot, resolver, "Query", "getMyRooms", "{}");
    ask(boot, resolver, "Query", "nextCards", "{\"roomId\":\"priming\"}");
    readAndRecord(stores);
  }

  static void match(Boot boot, Resolver resolver) {
    ask(boot, resolver, "Query", "getMyMatches", "{}");
    ask(
        boot,
        resolver,
        "Mutation",
        "publishUserMatch",
        "{\"input\":{\"userId\":\"priming\",\"match\":{\"roomId\":\"priming\",\"movieId\":1}}}");
  }

  static void username(Boot boot, Resolver resolver) {
    ask(boot, resolver, "Query", "checkUsername", "{\"username\":\"priming\"}");
  }

  static void signUp(CognitoTrigger trigger, DynamoStores stores) {
    ObjectNode event =
        JsonNodeFactory.instance.objectNode().put("triggerSource", "PreSignUp_SignUp");
    event
        .putObject("request")
        .putObject("userAttributes")
        .put("email", "priming@example.org")
        .put("preferred_username", NOBODY);
    Snapshot.refused(() -> trigger.answer(event));
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
                .movieId(TITLE)
                .matchId(MatchId.of(NOBODY))
                .title(NOBODY)
                .addMatchedUsers(USER)
                .decidedAt(Instant.EPOCH)
                .build(),
            Evidence.of(1, Set.of(USER)));
  }

  /** Asks as AppSync would, and drops answer and log line once they are written. */
  private static void ask(
      Boot boot, Resolver resolver, String type, String field, String arguments) {
    String event =
        "{\"typedResult\":true,\"identity\":{\"sub\":\"priming\"},\"arguments\":"
            + arguments
            + ",\"info\":{\"parentTypeName\":\""
            + type
            + "\",\"fieldName\":\""
            + field
            + "\"}}";
    try {
      boot.quietly()
          .fields(resolver)
          .handle(
              new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
              OutputStream.nullOutputStream(),
              NOBODY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
