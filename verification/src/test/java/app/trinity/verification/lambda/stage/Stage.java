package app.trinity.verification.lambda.stage;

import app.trinity.lambda.function.LambdaFunction;
import app.trinity.lambda.function.Variables;
import app.trinity.lambda.shell.Environment;
import app.trinity.lambdaruntime.Answer;
import app.trinity.lambdaruntime.FunctionProcess;
import app.trinity.lambdaruntime.JavaRuntime;
import app.trinity.testkit.tmdb.FakeTmdb;
import app.trinity.verification.dynamodb.LocalTables;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/**
 * All functions as they are deployed, between an AppSync, a Cognito and a DynamoDB that are played
 * by the test, DynamoDB Local and stand-ins. Each function is started when it is first asked.
 */
public final class Stage implements AutoCloseable {
  public static final Duration LIMIT = Duration.ofSeconds(60);
  public static final ObjectMapper JSON = new ObjectMapper();

  /** What must never appear in anything that anybody writes. */
  public static final String SECRET_KEY = "never-to-be-seen-secret-key-3f9c";

  public static final String SESSION_TOKEN = "never-to-be-seen-session-token-77ab";
  public static final String READ_TOKEN = "never-to-be-seen.read-token.51dd";
  public static final String API_KEY = "never-to-be-seen-api-key-90e1";
  public static final List<String> SECRETS =
      List.of(SECRET_KEY, SESSION_TOKEN, READ_TOKEN, API_KEY);

  private static final Path OUTPUTS = Path.of("target", "function-output").toAbsolutePath();

  private final AwsSessionCredentials credentials =
      AwsSessionCredentials.create("local", SECRET_KEY, SESSION_TOKEN);
  private final FakeTmdb tmdb =
      FakeTmdb.builder().titles(3_000, 300).credentials(READ_TOKEN, API_KEY).start();
  private final Map<String, String> changes;
  private final StandInAws aws = new StandInAws(credentials);
  private final Map<LambdaFunction, DynamoDbProxy> proxies = new EnumMap<>(LambdaFunction.class);
  private final Map<LambdaFunction, FunctionProcess> processes =
      new EnumMap<>(LambdaFunction.class);

  public Stage() {
    this(Map.of());
  }

  /** With some variables of the environment that differ from the usual ones, for all functions. */
  public Stage(Map<String, String> changes) {
    this.changes = Map.copyOf(changes);
    for (LambdaFunction function : LambdaFunction.values()) {
      proxies.put(
          function, new DynamoDbProxy(URI.create(LocalTables.endpoint()), LocalTables.NAMES));
    }
    LocalTables.client();
    aws.behave(this::asUsual);
  }

  public FakeTmdb tmdb() {
    return tmdb;
  }

  public StandInAws aws() {
    return aws;
  }

  public DynamoDbProxy way(LambdaFunction function) {
    return proxies.get(function);
  }

  /** The environment that the infrastructure would give a function. */
  public Map<String, String> environment(LambdaFunction function) {
    Map<String, String> environment = new HashMap<>();
    environment.put("AWS_ACCESS_KEY_ID", credentials.accessKeyId());
    environment.put("AWS_SECRET_ACCESS_KEY", credentials.secretAccessKey());
    environment.put("AWS_SESSION_TOKEN", credentials.sessionToken());
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", way(function).address());
    environment.put("AWS_ENDPOINT_URL_LAMBDA", aws.address());
    environment.put("AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER", aws.address());
    environment.put("AWS_ENDPOINT_URL_SECRETS_MANAGER", aws.address());
    environment.put("AWS_ENDPOINT_URL_SSM", aws.address());
    environment.put(Variables.TABLE_PREFIX, "verification-");
    environment.put(Environment.TIME_FACTOR, String.valueOf(BusyMachine.TIME_FACTOR));
    switch (function) {
      case ROOM -> environment.put(Variables.TMDB_FUNCTION, "TrinityStack-TMDBHandler:live");
      case STREAM -> environment.put(Variables.GRAPHQL_URL, aws.address() + "/graphql");
      case TMDB -> {
        environment.put(Variables.TMDB_SECRET, "trinity/tmdb");
        environment.put(Variables.TMDB_BASE_URL, tmdb.baseUrl().toString());
      }
      default -> {
        // Nothing further.
      }
    }
    environment.putAll(changes);
    return environment;
  }

  public FunctionProcess start(LambdaFunction function, Map<String, String> environment) {
    return start(Deployed.runtime(), function, environment);
  }

  public FunctionProcess start(
      JavaRuntime runtime, LambdaFunction function, Map<String, String> environment) {
    return runtime.start(
        Deployed.task(function), function.logicalName(), function.handler(), environment);
  }

  /** The function's process. */
  public synchronized FunctionProcess process(LambdaFunction function) {
    return processes.computeIfAbsent(function, unstarted -> start(function, environment(function)));
  }

  /** Ends the function's process; another one, that remembers nothing, takes its place. */
  public synchronized void restart(LambdaFunction function) {
    end(processes.remove(function));
  }

  public Answer invoke(LambdaFunction function, JsonNode event) {
    return process(function).invoke(event.toString(), LIMIT);
  }

  /**
   * Asks as AppSync does for a person, through the pass-through: {@code {data}} or {@code {error}}.
   */
  public JsonNode ask(String user, String field, String arguments) {
    Answer answer =
        invoke(functionOf(field), event(user, field, arguments).put("typedResult", true));
    if (!answer.isResponse()) {
      throw new AssertionError(field + ": " + answer);
    }
    return json(answer.body());
  }

  /** The value of a field that is answered. */
  public JsonNode value(String user, String field, String arguments) {
    JsonNode answer = ask(user, field, arguments);
    if (!answer.has("data")) {
      throw new AssertionError(field + ": " + answer);
    }
    return answer.path("data");
  }

  public static LambdaFunction functionOf(String field) {
    return switch (field) {
      case "Mutation.vote", "Mutation.retractVote" -> LambdaFunction.VOTE;
      case "Query.getMyMatches", "Mutation.publishUserMatch", "Subscription.userMatch" ->
          LambdaFunction.MATCH;
      case "Query.checkUsername", "Mutation.reserveUsername" -> LambdaFunction.USERNAME;
      default -> LambdaFunction.ROOM;
    };
  }

  public static ObjectNode event(String user, String field, String arguments) {
    String[] typeAndName = field.split("\\.", -1);
    ObjectNode event = JSON.createObjectNode();
    event.set("arguments", json(arguments));
    ObjectNode identity = event.putObject("identity").put("sub", user).put("username", user);
    identity.putObject("claims").put("sub", user).put("email", user + "@example.org");
    identity.putArray("groups").add("Users");
    event.putNull("source").putNull("prev").putObject("request").putObject("headers");
    event
        .putObject("info")
        .put("parentTypeName", typeAndName[0])
        .put("fieldName", typeAndName[1])
        .putArray("selectionSetList");
    event.putObject("stash");
    return event;
  }

  public static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + text, e);
    }
  }

  public static String somebody() {
    return UUID.randomUUID().toString();
  }

  /** How the services answer while all is well. */
  public StandInAws.Reply asUsual(StandInAws.Request request) {
    return switch (request.service()) {
      case "lambda" -> recommendations(request);
      case "appsync" -> publishing(request);
      case "secretsmanager" ->
          StandInAws.Reply.of(200, "{\"SecretString\":\"" + READ_TOKEN + "\"}");
      case "ssm" -> StandInAws.Reply.of(200, "{\"Parameter\":{\"Value\":\"" + READ_TOKEN + "\"}}");
      default -> StandInAws.Reply.of(200, "{}");
    };
  }

  private StandInAws.Reply recommendations(StandInAws.Request request) {
    Answer answer = invoke(LambdaFunction.TMDB, request.body());
    return new StandInAws.Reply(200, answer.body(), answer.isResponse() ? "" : "Unhandled");
  }

  /** AppSync itself: it hands the mutation to the function that answers it. */
  private StandInAws.Reply publishing(StandInAws.Request request) {
    String mutation =
        request.body().path("query").asText().contains("publishRoomChange(")
            ? "publishRoomChange"
            : "publishUserMatch";
    ObjectNode event = event("", "Mutation." + mutation, "{}").put("typedResult", true);
    event.set("arguments", request.body().path("variables"));
    event.set(
        "identity",
        json(
            "{\"accountId\":\"1\",\"userArn\":\"arn:aws:sts::1:assumed-role/r/s\",\"cognitoIdentityId\":null}"));
    JsonNode answer = json(invoke(functionOf("Mutation." + mutation), event).body());
    ObjectNode result = JSON.createObjectNode();
    if (answer.has("data")) {
      result.putObject("data").set(mutation, answer.path("data"));
    } else {
      result
          .putNull("data")
          .putArray("errors")
          .addObject()
          .put("errorType", answer.path("error").path("type").asText())
          .put("message", answer.path("error").path("message").asText());
    }
    return StandInAws.Reply.of(200, result.toString());
  }

  /** Ends a process and keeps what it wrote, for whoever looks for secrets in it. */
  public static String end(FunctionProcess process) {
    process.kill();
    try {
      Files.createDirectories(OUTPUTS);
      Files.writeString(OUTPUTS.resolve(process.pid() + ".log"), process.output());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    process.close();
    return process.output();
  }

  @Override
  public void close() {
    processes.values().forEach(Stage::end);
    aws.close();
    proxies.values().forEach(DynamoDbProxy::close);
    tmdb.close();
  }
}
