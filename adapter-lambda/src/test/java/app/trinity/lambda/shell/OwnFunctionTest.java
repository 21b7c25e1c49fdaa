package app.trinity.lambda.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.api.Resolver;
import app.trinity.core.Trinity;
import app.trinity.discovery.DeckRequest;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.Recommendation;
import app.trinity.inmemory.InMemoryStores;
import app.trinity.lambda.function.VoteFunction;
import app.trinity.lambda.json.JsonText;
import app.trinity.testkit.Rule;
import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.api.client.UserFault;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A function over stores and a catalogue of one's own, in the shell that Trinity's own have. */
class OwnFunctionTest {
  private static final Logger ROOT = Logger.getLogger("");

  private final List<Handler> handlers = List.of(ROOT.getHandlers());
  private final Level level = ROOT.getLevel();

  /** A whole API in one function. */
  static final class EverythingInMemory extends AppSyncFunction {
    EverythingInMemory() {
      super("Everything", start -> Resolver.of(engine(start.environment())));
    }

    private static Trinity engine(Environment environment) {
      String title = environment.text("TITLE_THAT_NOBODY_SETS").orElse("Stalker");
      return Trinity.builder()
          .stores(InMemoryStores.create())
          .recommendations(request -> shelf(title, request))
          .publisher((user, match) -> {})
          .build();
    }

    private static Recommendation shelf(String title, DeckRequest request) {
      return Recommendation.builder()
          .addCandidates(
              Movie.builder()
                  .id(MovieId.of(1))
                  .title(title)
                  .overview("A zone.")
                  .genreIds(request.genres().ids())
                  .build())
          .degraded(false)
          .requests(0)
          .build();
    }
  }

  /** A function that lacks what it needs. */
  static final class Unconfigured extends RecommendationsFunction {
    Unconfigured() {
      super(
          "Unconfigured",
          start -> {
            String shelf = start.environment().requiredText("NOBODYS_SHELF", "where the films are");
            return request -> EverythingInMemory.shelf(shelf, request);
          });
    }
  }

  @AfterEach
  void give_the_log_back() {
    for (Handler handler : ROOT.getHandlers()) {
      ROOT.removeHandler(handler);
    }
    handlers.forEach(ROOT::addHandler);
    ROOT.setLevel(level);
  }

  @Test
  void plays_over_stores_and_a_catalogue_of_its_own() throws IOException {
    RequestStreamHandler function = new EverythingInMemory();

    JsonNode room =
        ask(function, "Mutation.createRoom", "{'input': {'mediaType': 'MOVIE', 'genreIds': [18]}}");

    assertThat(room.at("/candidates/0/title").asText()).isEqualTo("Stalker");
    assertThat(ask(function, "Query.getMyRooms", "{}")).hasSize(1);
  }

  @Test
  @Rule("ERRORS")
  void refuses_by_the_code_as_every_function_does() {
    RequestStreamHandler function = new EverythingInMemory();

    assertThatThrownBy(() -> ask(function, "Query.getRoom", "{'id': 7}"))
        .isInstanceOfSatisfying(
            UserFault.class,
            fault -> {
              assertThat(fault.exception).isEqualTo("INVALID_INPUT");
              assertThat(fault.msg).contains("id must be a text");
              assertThat(fault.trace).isNull();
            });
  }

  @Test
  void is_told_by_name_what_its_environment_lacks() {
    assertThatThrownBy(Unconfigured::new)
        .isInstanceOf(Misconfigured.class)
        .hasMessageContaining("NOBODYS_SHELF (where the films are) is missing");
  }

  @Test
  void trinitys_own_is_told_so_outside_of_lambda_too() {
    assertThatThrownBy(VoteFunction::new)
        .isInstanceOf(Misconfigured.class)
        .hasMessageContaining("AWS_REGION");
  }

  private static JsonNode ask(RequestStreamHandler function, String field, String arguments)
      throws IOException {
    ObjectNode event = Contexts.event(field, Contexts.json(arguments), Contexts.cognito("ada"));
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    function.handleRequest(
        new ByteArrayInputStream(JsonText.write(event)), answer, new SomeContext());
    return JsonText.read(answer.toByteArray());
  }

  /** What Lambda tells of an invocation; of it the request's id is read alone. */
  private record SomeContext() implements Context {
    @Override
    public String getAwsRequestId() {
      return "request-1";
    }

    @Override
    public String getLogGroupName() {
      return "";
    }

    @Override
    public String getLogStreamName() {
      return "";
    }

    @Override
    public String getFunctionName() {
      return "";
    }

    @Override
    public String getFunctionVersion() {
      return "";
    }

    @Override
    public String getInvokedFunctionArn() {
      return "";
    }

    @Override
    public CognitoIdentity getIdentity() {
      throw new UnsupportedOperationException();
    }

    @Override
    public ClientContext getClientContext() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int getRemainingTimeInMillis() {
      return 1_000;
    }

    @Override
    public int getMemoryLimitInMB() {
      return 128;
    }

    @Override
    public LambdaLogger getLogger() {
      throw new UnsupportedOperationException();
    }
  }
}
