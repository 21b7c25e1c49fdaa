package app.trinity.verification.dynamodb;

import app.trinity.account.UserId;
import app.trinity.core.Trinity;
import app.trinity.core.TrinitySettings;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.Recommendation;
import app.trinity.dynamodb.DynamoStores;
import app.trinity.dynamodb.StreamProcessor;
import app.trinity.dynamodb.StreamRecord;
import app.trinity.dynamodb.table.Table;
import app.trinity.dynamodb.table.TableNames;
import app.trinity.match.Match;
import app.trinity.room.Room;
import app.trinity.room.RoomRequest;
import app.trinity.rule.MatchRule;
import app.trinity.testkit.CallInterceptor;
import app.trinity.testkit.InterceptedStores;
import app.trinity.testkit.RecordingPublisher;
import app.trinity.testkit.SampleData;
import app.trinity.vote.Choice;
import app.trinity.vote.VoteResult;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One room on DynamoDB, and processes that serve it: each has stores of its own and remembers
 * nothing of what the others did. The room belongs to Ada.
 */
final class Evening {
  static final MovieId TITLE = MovieId.of(1);
  static final MovieId OTHER_TITLE = MovieId.of(2);

  final UserId ada = somebody();
  final UserId ben = somebody();
  final UserId cleo = somebody();
  final RecordingPublisher told = new RecordingPublisher();
  final TableNames tables;
  private final AtomicLong micros = new AtomicLong();
  private final Trinity usual;
  private final Room room;

  private Evening(TableNames tables, MatchRule rule) {
    this.tables = tables;
    usual = process();
    room = usual.rooms().create(ada, RoomRequest.of(MediaType.MOVIE, Genres.of(18), rule));
  }

  static Evening of(MatchRule rule) {
    return new Evening(LocalTables.NAMES, rule);
  }

  /** A room in tables whose streams tell of nothing else. */
  static Evening alone(MatchRule rule) {
    return new Evening(LocalTables.own(), rule);
  }

  static UserId somebody() {
    return UserId.of(UUID.randomUUID().toString());
  }

  /** Later at every look, so that of two votes it is clear which came last. */
  InstantSource clock() {
    return () -> Instant.parse("2090-06-15T18:30:00Z").plusNanos(1_000 * micros.incrementAndGet());
  }

  void turnClock(Duration duration) {
    micros.addAndGet(duration.toNanos() / 1_000);
  }

  /** A process that has just started. */
  Trinity process(CallInterceptor... interceptors) {
    return process(LocalTables.client(), interceptors);
  }

  Trinity process(DynamoDbClient client, CallInterceptor... interceptors) {
    return engine(stores(client), TrinitySettings.defaults(), interceptors);
  }

  /** A process that judges as long as its clock, which a look turns by a microsecond, says. */
  Trinity processJudgingFor(Duration limit, CallInterceptor... interceptors) {
    return engine(
        stores(LocalTables.client()),
        TrinitySettings.builder().judgingTimeLimit(limit).build(),
        interceptors);
  }

  /** A process over stores of one's own making. */
  Trinity over(DynamoStores stores) {
    return engine(stores, TrinitySettings.defaults());
  }

  DynamoStores stores(DynamoDbClient client) {
    return LocalTables.stores().client(client).tables(tables).build();
  }

  private Trinity engine(
      DynamoStores stores, TrinitySettings settings, CallInterceptor... interceptors) {
    return Trinity.builder()
        .stores(InterceptedStores.of(stores, CallInterceptor.nested(interceptors)))
        .recommendations(
            request ->
                Recommendation.builder()
                    .candidates(SampleData.titles(5))
                    .degraded(false)
                    .requests(0)
                    .build())
        .publisher(told)
        .clock(clock())
        .settings(settings)
        .build();
  }

  /** What works through the streams of the tables. */
  StreamProcessor streamProcessor() {
    return streamProcessor(stores(LocalTables.client()));
  }

  StreamProcessor streamProcessor(DynamoStores stores) {
    Trinity engine = over(stores);
    return stores.streamProcessor(engine.reconciliation(), engine.announcements());
  }

  /** The process that serves whoever does not care which. */
  Trinity usual() {
    return usual;
  }

  Room room() {
    return room;
  }

  void join(UserId... users) {
    for (UserId user : users) {
      usual.rooms().join(user, room.code());
    }
  }

  void leave(UserId user) {
    usual.rooms().leave(user, room.id());
  }

  VoteResult yes(UserId user) {
    return yes(usual, user);
  }

  VoteResult no(UserId user) {
    return usual.voting().vote(user, room.id(), TITLE, Choice.NO);
  }

  VoteResult yes(Trinity through, UserId user) {
    return through.voting().vote(user, room.id(), TITLE, Choice.YES);
  }

  /** What the stream of the votes tells of all that is stored of this room. */
  List<StreamRecord> changesOfVotes() {
    return changes(Table.VOTES);
  }

  /** What the stream of the matches tells of all that is stored of this room. */
  List<StreamRecord> changesOfMatches() {
    return changes(Table.MATCHES);
  }

  private List<StreamRecord> changes(Table table) {
    List<StreamRecord> changes = new ArrayList<>();
    for (Map<String, AttributeValue> item : rows(table)) {
      changes.add(new StreamRecord(Integer.toString(changes.size()), Optional.of(item)));
    }
    return changes;
  }

  /** The rows of this room. */
  List<Map<String, AttributeValue>> rows(Table table) {
    return LocalTables.client()
        .query(
            request ->
                request
                    .tableName(tables.of(table))
                    .consistentRead(true)
                    .keyConditionExpression("roomId = :room")
                    .expressionAttributeValues(
                        Map.of(":room", AttributeValue.fromS(room.id().value()))))
        .items();
  }

  /** The title's match as it is stored, seen by a process that remembers nothing. */
  Optional<Match> match() {
    return stores(LocalTables.client()).matches().find(room.id(), TITLE);
  }

  List<UserId> matched() {
    return match().map(match -> List.copyOf(match.matchedUsers())).orElseGet(ArrayList::new);
  }
}
