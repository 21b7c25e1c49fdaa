package app.trinity.operator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.dynamodb.table.Table;
import app.trinity.lambda.function.LambdaFunction;
import app.trinity.testkit.tmdb.FakeTmdb;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.Splitter;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

class DoctorTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SECRET = "a-secret-key-that-nobody-may-read";
  private static final String ACK = "{\"type\":\"connection_ack\",\"payload\":{}}";
  private static final String KEEP_ALIVE = "{\"type\":\"ka\"}";
  private static final String START_ACK = "{\"type\":\"start_ack\",\"id\":\"doctor\"}";

  private final LocalTables tables = new LocalTables();
  private final StandIn aws = new StandIn();
  private final StandIn sts = new StandIn();
  private final FakeTmdb tmdb = FakeTmdb.start();
  @TempDir private Path folder;
  private StandInAppSync api;
  private Console console;

  @BeforeEach
  void everything_is_well() throws Exception {
    api = new StandInAppSync();
    api.answerMessages(
        message ->
            message.contains("connection_init")
                ? List.of(ACK, KEEP_ALIVE)
                : List.of(KEEP_ALIVE, START_ACK));
    sts.at("/", StandIns.caller("111111111111"));
    aws.at("/", StandIn.Answer.json("{\"Parameter\": {\"Value\": \"28\"}}"))
        .at(
            "/2016-08-19/account-settings",
            StandIn.Answer.json(
                "{\"AccountLimit\": {\"ConcurrentExecutions\": 1000,"
                    + " \"UnreservedConcurrentExecutions\": 996}}"))
        .at("/2015-03-31/functions/", StandIns.function("https://nowhere", "x"))
        .at(
            "/v1/apis",
            request ->
                request.target().toString().contains("nextToken=t%201")
                    ? apiAt(api.address())
                    : StandIn.Answer.json(
                        "{\"graphqlApis\": [{\"name\": \"Another\"}], \"nextToken\": \"t 1\"}"));
    answerGraphQl("{\"data\": {\"checkUsername\": {\"available\": true}}}");
    configure("TMDB_API_KEY=" + tmdb.apiKey(), "AWS_REGION=eu-west-1");
    console =
        new Console(folder)
            .with("AWS_SECRET_ACCESS_KEY", SECRET)
            .with("AWS_ENDPOINT_URL", aws.address())
            .with("AWS_ENDPOINT_URL_STS", sts.address())
            .with("AWS_ENDPOINT_URL_DYNAMODB", LocalTables.server().endpoint().toString())
            .with("TRINITY_TABLE_PREFIX", tables.prefix())
            .with("TMDB_BASE_URL", tmdb.baseUrl().toString());
  }

  @AfterEach
  void leave() throws Exception {
    assertThat(console.out() + console.err()).doesNotContain(SECRET, tmdb.apiKey());
    aws.close();
    sts.close();
    tmdb.close();
    api.close();
  }

  @Test
  void where_all_is_well_there_is_a_line_for_each_check_and_nothing_to_do() {
    assertThat(doctor()).isZero();

    assertThat(console.out().lines().map(line -> line.substring(0, 20).strip()))
        .containsExactly(
            "ok    configuration",
            "ok    credentials",
            "ok    bootstrap",
            "ok    quotas",
            "ok    tables",
            "ok    functions",
            "ok    TMDB",
            "ok    AppSync",
            "ok    subscription");
    assertThat(console.out())
        .contains("account 111111111111", "version 28", "1000 requests at once")
        .contains("8 tables", "7 functions, all active at live");
  }

  @Test
  void where_nothing_is_well_every_check_is_made_all_the_same() throws IOException {
    Files.delete(folder.resolve("infrastructure/.env"));
    console
        .with("AWS_ENDPOINT_URL", "http://127.0.0.1:1")
        .with("AWS_ENDPOINT_URL_STS", "http://127.0.0.1:1")
        .with("AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:1");

    assertThat(doctor()).isEqualTo(1);

    assertThat(console.out().lines()).hasSize(9);
    assertThat(console.out().lines().filter(line -> line.startsWith("FAIL"))).hasSize(8);
    assertThat(console.out()).contains("warn  configuration").contains("cp .env.example .env");
  }

  @Nested
  class Configured {
    @Test
    void the_examples_key_is_no_key() throws IOException {
      configure("TMDB_API_KEY=your_tmdb_api_key", "AWS_REGION=eu-west-1");

      assertThat(doctor()).isEqualTo(1);

      assertThat(line("configuration")).startsWith("FAIL").contains("has no TMDB_API_KEY");
      assertThat(line("TMDB")).startsWith("FAIL").contains("there is no TMDB_API_KEY");
    }

    @Test
    void a_region_had_better_be_named() throws IOException {
      configure("TMDB_API_KEY=" + tmdb.apiKey());
      console.with("AWS_REGION", "");

      assertThat(doctor()).isZero();

      assertThat(line("configuration")).startsWith("warn").contains("AWS_REGION");
    }

    @Test
    void a_key_that_tmdb_refuses_is_told_without_being_named() throws IOException {
      configure("TMDB_API_KEY=" + SECRET, "AWS_REGION=eu-west-1");

      assertThat(doctor()).isEqualTo(1);

      assertThat(line("TMDB")).startsWith("FAIL").contains("TMDB refuses the key");
    }

    @Test
    void a_read_token_goes_before_a_key() throws IOException {
      configure("TMDB_READ_TOKEN=" + tmdb.readToken(), "AWS_REGION=eu-west-1");

      assertThat(doctor()).isZero();

      assertThat(line("TMDB")).startsWith("ok").doesNotContain(tmdb.readToken());
    }
  }

  @Nested
  class Account {
    @Test
    void credentials_that_are_none_are_told() {
      sts.at("/", StandIns.noCaller());

      assertThat(doctor()).isEqualTo(1);

      assertThat(line("credentials"))
          .startsWith("FAIL")
          .contains("The security token included in the request is invalid", "AWS_PROFILE");
    }

    @Test
    void an_account_that_is_not_bootstrapped_gets_the_command() {
      aws.at("/", StandIn.Answer.error(400, "ParameterNotFound", ""));

      assertThat(doctor()).isEqualTo(1);

      assertThat(line("bootstrap"))
          .startsWith("FAIL")
          .contains("not bootstrapped in eu-west-1", "cdk bootstrap aws://ACCOUNT-ID/eu-west-1");
      assertThat(aws.requests())
          .anyMatch(request -> request.body().contains("/cdk-bootstrap/hnb659fds/version"));
    }

    @Test
    void an_old_bootstrap_is_told() {
      aws.at("/", StandIn.Answer.json("{\"Parameter\": {\"Value\": \"5\"}}"));

      assertThat(doctor()).isEqualTo(1);

      assertThat(line("bootstrap")).startsWith("FAIL").contains("version 5, older than 6");
    }

    @Test
    void a_new_accounts_small_quota_is_told() {
      aws.at(
          "/2016-08-19/account-settings",
          StandIn.Answer.json(
              "{\"AccountLimit\": {\"ConcurrentExecutions\": 10,"
                  + " \"UnreservedConcurrentExecutions\": 10}}"));

      assertThat(doctor()).isEqualTo(1);

      assertThat(line("quotas"))
          .startsWith("FAIL")
          .contains("the stack reserves 4 and Lambda keeps 100", "Service Quotas");
    }

    @Test
    void a_stack_that_reserves_nothing_does_with_any_quota() {
      console.with("TRINITY_TMDB_CONCURRENCY", "none");
      aws.at(
          "/2016-08-19/account-settings",
          StandIn.Answer.json(
              "{\"AccountLimit\": {\"ConcurrentExecutions\": 10,"
                  + " \"UnreservedConcurrentExecutions\": 10}}"));

      assertThat(doctor()).isZero();

      assertThat(line("quotas")).startsWith("ok");
    }
  }

  @Nested
  class Deployed {
    @Test
    void a_table_that_is_missing_is_named() {
      LocalTables.client()
          .deleteTable(delete -> delete.tableName(tables.names().of(Table.ROSTERS)));

      assertThat(doctor()).isEqualTo(1);

      assertThat(line("tables"))
          .startsWith("FAIL")
          .contains(tables.names().of(Table.ROSTERS) + " is missing");
    }

    @Test
    void where_there_are_no_tables_at_all_the_stack_is_not_deployed() {
      console.with("TRINITY_TABLE_PREFIX", "nobodys-");

      assertThat(doctor()).isEqualTo(1);

      assertThat(line("tables"))
          .startsWith("FAIL")
          .contains("none of the tables", "deploy the stack");
    }

    @Test
    void a_table_that_differs_from_its_definition_is_told_in_what() {
      String rosters = tables.names().of(Table.ROSTERS);
      String votes = tables.names().of(Table.VOTES);
      LocalTables.client().deleteTable(delete -> delete.tableName(votes));
      LocalTables.client()
          .createTable(
              table ->
                  table
                      .tableName(votes)
                      .billingMode("PAY_PER_REQUEST")
                      .attributeDefinitions(
                          AttributeDefinition.builder()
                              .attributeName("id")
                              .attributeType("S")
                              .build())
                      .keySchema(
                          KeySchemaElement.builder().attributeName("id").keyType("HASH").build()));
      LocalTables.client()
          .updateTimeToLive(
              update ->
                  update
                      .tableName(rosters)
                      .timeToLiveSpecification(ttl -> ttl.attributeName("ttl").enabled(false)));

      assertThat(doctor()).isEqualTo(1);

      assertThat(line("tables"))
          .startsWith("FAIL")
          .contains(votes + " has the keys [id], not [roomId, userMovieId]")
          .contains(votes + " has no index participant-index")
          .contains("has no stream NEW_IMAGE", "cdk diff");
    }

    @Test
    void functions_that_are_missing_or_not_active_are_named() {
      aws.at(
              function(LambdaFunction.VOTE),
              StandIn.Answer.error(404, "ResourceNotFoundException", "Function not found"))
          .at(
              function(LambdaFunction.ROOM),
              StandIn.Answer.json("{\"Configuration\": {\"State\": \"Failed\"}}"))
          .at(
              function(LambdaFunction.TMDB),
              StandIn.Answer.json("{\"Configuration\": {\"LastUpdateStatus\": \"Failed\"}}"));

      assertThat(doctor()).isEqualTo(1);

      assertThat(line("functions"))
          .startsWith("FAIL")
          .contains("TrinityStack-VoteHandler at live is missing")
          .contains("TrinityStack-RoomHandler is Failed")
          .contains("the last update of TrinityStack-TMDBHandler is Failed");
    }

    @Test
    void what_may_not_be_asked_is_told() {
      aws.at(
          "/2015-03-31/functions/",
          StandIn.Answer.error(403, "AccessDeniedException", "not authorized"));

      assertThat(doctor()).isEqualTo(1);

      assertThat(line("functions"))
          .startsWith("FAIL")
          .contains("AccessDeniedException: not authorized", "allow lambda:GetFunction");
    }

    @Test
    void expired_credentials_are_told_as_such() {
      aws.at(
          "/2015-03-31/functions/",
          StandIn.Answer.error(403, "ExpiredTokenException", "The token is expired"));

      assertThat(doctor()).isEqualTo(1);

      assertThat(line("functions"))
          .startsWith("FAIL")
          .contains("ExpiredTokenException: The token is expired", "sign in again")
          .doesNotContain("allow lambda:GetFunction");
    }

    @Test
    void a_question_that_is_throttled_is_asked_again() {
      AtomicInteger questions = new AtomicInteger();
      aws.at(
          function(LambdaFunction.VOTE),
          request ->
              questions.incrementAndGet() == 1
                  ? StandIn.Answer.error(429, "TooManyRequestsException", "Rate exceeded")
                  : StandIns.function("https://nowhere", "x"));

      assertThat(doctor()).isZero();

      assertThat(questions).hasValue(2);
    }
  }

  @Nested
  class AppSync {
    @Test
    void an_api_that_is_not_there_is_told() {
      aws.at("/v1/apis", StandIn.Answer.json("{\"graphqlApis\": []}"));

      assertThat(doctor()).isEqualTo(1);

      assertThat(line("AppSync"))
          .startsWith("FAIL")
          .contains("there is no API called TrinityStack");
    }

    @Test
    void an_error_of_the_api_is_told_with_where_to_look() {
      answerGraphQl(
          "{\"data\": null, \"errors\": [{\"errorType\": \"INTERNAL\", \"message\": \"Sorry\"}]}");

      assertThat(doctor()).isEqualTo(1);

      assertThat(line("AppSync")).startsWith("FAIL").contains("INTERNAL: Sorry", "UsernameHandler");
    }

    @Test
    void a_refused_signature_is_told() {
      api.answerBodies(
          request ->
              StandIn.Answer.text(
                  401,
                  Map.of(),
                  "{\"errors\": [{\"errorType\": \"UnauthorizedException\", \"message\": \"no\"}]}"));

      assertThat(doctor()).isEqualTo(1);

      assertThat(line("AppSync"))
          .startsWith("FAIL")
          .contains("UnauthorizedException: no", "allow appsync:GraphQL");
    }

    @Test
    void an_api_that_throttles_is_to_be_asked_later() {
      aws.at("/v1/apis", StandIn.Answer.error(429, "LimitExceededException", "Rate exceeded"));

      assertThat(doctor()).isEqualTo(1);

      assertThat(line("AppSync"))
          .startsWith("FAIL")
          .contains("LimitExceededException: Rate exceeded", "run it again in a minute")
          .doesNotContain("allow appsync:GraphQL");
    }

    @Test
    void something_else_at_the_address_is_told() {
      answerGraphQl("{\"hello\": 1}");

      assertThat(doctor()).isEqualTo(1);

      assertThat(line("AppSync")).startsWith("FAIL").contains("not an answer of this API");
    }
  }

  @Nested
  class Subscribing {
    @Test
    void the_handshake_and_the_subscription_are_signed_as_appsync_wants_them() throws Exception {
      assertThat(doctor()).isZero();

      String query = api.handshakes().get(0);
      assertThat(query).startsWith("header=").endsWith("&payload=e30%3D");
      String header = query.substring("header=".length(), query.indexOf("&payload"));
      JsonNode proof = JSON.readTree(Base64.getDecoder().decode(URLDecoder.decode(header, UTF_8)));
      JsonNode start = JSON.readTree(api.messages().get(1));
      JsonNode extensions = start.path("payload").path("extensions");
      assertThat(start.path("type").asText()).isEqualTo("start");
      assertThat(start.path("payload").path("data").isTextual()).isTrue();
      for (JsonNode signed : List.of(proof, extensions.path("authorization"))) {
        String authorization = signed.path("Authorization").asText();
        assertThat(authorization).contains("/eu-west-1/appsync/aws4_request");
        String names = authorization.replaceAll(".*SignedHeaders=([^,]+),.*", "$1");
        for (String name : Splitter.on(';').split(names)) {
          assertThat(signed.properties())
              .as("the header %s", name)
              .anyMatch(field -> field.getKey().equalsIgnoreCase(name));
        }
      }
    }

    @Test
    void a_refused_connection_is_told() {
      api.answerMessages(
          message ->
              List.of(
                  "{\"type\":\"connection_error\",\"payload\":{\"errors\":[{\"errorType\":"
                      + "\"UnauthorizedException\",\"message\":\"no\"}]}}"));

      assertThat(doctor()).isEqualTo(1);

      assertThat(line("subscription"))
          .startsWith("FAIL")
          .contains("connection_error instead of connection_ack: UnauthorizedException no");
    }

    @Test
    void a_refused_subscription_is_told() {
      api.answerMessages(
          message ->
              message.contains("connection_init")
                  ? List.of(ACK)
                  : List.of(
                      "{\"type\":\"error\",\"id\":\"doctor\",\"payload\":{\"errors\":[{"
                          + "\"errorType\":\"FORBIDDEN\",\"message\":\"not yours\"}]}}"));

      assertThat(doctor()).isEqualTo(1);

      assertThat(line("subscription"))
          .startsWith("FAIL")
          .contains("error instead of start_ack: FORBIDDEN not yours");
    }

    @Test
    void what_is_no_websocket_is_told_without_the_signed_address() {
      aws.at("/v1/apis", apiAt("http://127.0.0.1:1/graphql"));

      assertThat(doctor()).isEqualTo(1);

      assertThat(line("subscription"))
          .startsWith("FAIL")
          .contains("the WebSocket of 127.0.0.1 could not be opened")
          .doesNotContain("header=");
    }

    @Test
    void a_match_that_is_announced_once_more_is_awaited() {
      api.answerBodies(
          body -> {
            if (body.contains("publishUserMatch")) {
              assertThat(body).contains("\"roomId\":\"room\"", "\"userId\":\"ada\"");
              api.send(
                  "{\"type\":\"data\",\"id\":\"doctor\",\"payload\":{\"data\":{\"userMatch\":"
                      + "{\"userId\":\"ada\",\"match\":{\"roomId\":\"room\",\"movieId\":603}}}}}");
              return StandIn.Answer.json("{\"data\": {\"publishUserMatch\": {}}}");
            }
            return StandIn.Answer.json("{\"data\": {\"checkUsername\": {\"available\": false}}}");
          });

      assertThat(doctor("--match", "room/603/ada")).isZero();

      assertThat(line("subscription")).startsWith("ok").contains("was delivered");
    }

    @Test
    void a_match_that_cannot_be_announced_is_told() {
      api.answerBodies(
          body ->
              StandIn.Answer.json(
                  body.contains("publishUserMatch")
                      ? "{\"errors\": [{\"errorType\": \"MATCH_NOT_FOUND\", \"message\": \"?\"}]}"
                      : "{\"data\": {\"checkUsername\": {\"available\": false}}}"));

      assertThat(doctor("--match", "room/603/ada")).isEqualTo(1);

      assertThat(line("subscription")).startsWith("FAIL").contains("MATCH_NOT_FOUND");
    }
  }

  private int doctor(String... more) {
    return console.run(Stream.concat(Stream.of("doctor"), Stream.of(more)).toArray(String[]::new));
  }

  private String line(String check) {
    return console
        .out()
        .lines()
        .filter(line -> line.substring(6).startsWith(check + " "))
        .findFirst()
        .orElseThrow();
  }

  private void configure(String... lines) throws IOException {
    Path file = folder.resolve("infrastructure/.env");
    Files.createDirectories(file.getParent());
    Files.writeString(file, String.join("\n", lines) + "\n");
  }

  private void answerGraphQl(String body) {
    api.answerBodies(request -> StandIn.Answer.json(body));
  }

  private static StandIn.Answer apiAt(String address) {
    return StandIn.Answer.json(
        "{\"graphqlApis\": [{\"name\": \"TrinityStack\", \"uris\": {\"GRAPHQL\": \""
            + address
            + "\"}}]}");
  }

  private static String function(LambdaFunction function) {
    return "/2015-03-31/functions/TrinityStack-" + function.logicalName();
  }
}
