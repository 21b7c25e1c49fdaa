package app.trinity.verification.lambda;

import static app.trinity.verification.lambda.stage.Stage.event;
import static app.trinity.verification.lambda.stage.Stage.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.lambda.function.LambdaFunction;
import app.trinity.testkit.tmdb.FakeTmdb;
import app.trinity.verification.lambda.stage.DynamoDbProxy.Fault;
import app.trinity.verification.lambda.stage.NeedsZips;
import app.trinity.verification.lambda.stage.Stage;
import app.trinity.verification.lambda.stage.StandInAws;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Keys, tokens and addresses appear in nothing that anybody writes, least of all when it fails. */
class SecretsStaySecretTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final String ADDRESS = "never.to.be.seen@example.org";

  @Nested
  @NeedsZips
  class Functions {
    @Test
    void functions_that_work_and_fail_write_no_secret() {
      List<String> outputs = new ArrayList<>();
      try (Stage stage = new Stage()) {
        for (Fault fault : Fault.values()) {
          stage.way(LambdaFunction.VOTE).meet(fault);
          stage.way(LambdaFunction.COGNITO_TRIGGER).meet(fault);
          stage.ask(
              somebody(),
              "Mutation.vote",
              "{\"input\":{\"roomId\":\"r\",\"movieId\":1,\"vote\":true}}");
          stage.invoke(LambdaFunction.COGNITO_TRIGGER, signUp());
        }
        stage.tmdb().goDown();
        stage.ask(
            somebody(),
            "Mutation.createRoom",
            "{\"input\":{\"mediaType\":\"TV\",\"genreIds\":[18]}}");
        stage.tmdb().comeBack();
        stage.aws().behave(request -> StandInAws.Reply.of(403, request.body().toString()));
        stage.invoke(LambdaFunction.COGNITO_TRIGGER, signUp());
        for (LambdaFunction function :
            List.of(
                LambdaFunction.VOTE,
                LambdaFunction.COGNITO_TRIGGER,
                LambdaFunction.ROOM,
                LambdaFunction.TMDB)) {
          outputs.add(stage.process(function).output());
        }
      }
      assertThat(outputs).allMatch(output -> output.contains("Invocations"));
      assertThat(outputs).anyMatch(output -> output.contains("\"ERROR\""));
      assertThat(outputs).noneMatch(SecretsStaySecretTest::leaks);
    }

    private static JsonNode signUp() {
      ObjectNode event =
          event("", "a.b", "{}").put("triggerSource", "PostConfirmation_ConfirmSignUp");
      event.put("userPoolId", "p").put("userName", ADDRESS);
      event
          .putObject("request")
          .putObject("userAttributes")
          .put("sub", somebody())
          .put("email", ADDRESS)
          .put("preferred_username", "l-" + somebody().substring(0, 18));
      return event;
    }
  }

  @Test
  void no_report_and_no_log_of_any_suite_holds_a_secret() throws IOException {
    List<Path> leaking = new ArrayList<>();
    List<Path> read = new ArrayList<>();
    for (Path file : reports()) {
      read.add(file);
      if (leaks(Files.readString(file, StandardCharsets.ISO_8859_1))) {
        leaking.add(file);
      }
    }
    assertThat(leaking).as("of %s files", read.size()).isEmpty();
  }

  @Test
  void a_leak_would_be_found() {
    assertThat(leaks("Authorization: Bearer " + Stage.READ_TOKEN)).isTrue();
    assertThat(leaks("nothing")).isFalse();
  }

  private static List<Path> reports() throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> modules = Files.list(ROOT)) {
      for (Path module : modules.toList()) {
        for (String folder : new String[] {"surefire-reports", "function-output"}) {
          Path reports = module.resolve("target").resolve(folder);
          if (Files.isDirectory(reports)) {
            try (Stream<Path> found = Files.walk(reports)) {
              found.filter(Files::isRegularFile).forEach(files::add);
            }
          }
        }
      }
    }
    return files;
  }

  private static boolean leaks(String text) {
    return Stage.SECRETS.stream().anyMatch(text::contains)
        || text.contains(ADDRESS)
        || FakeTmdbCredentials.ALL.stream().anyMatch(text::contains);
  }

  /** What the fake TMDB lets in where a suite names nothing else. */
  private static final class FakeTmdbCredentials {
    static final List<String> ALL;

    static {
      try (FakeTmdb tmdb = FakeTmdb.start()) {
        ALL = List.of(tmdb.readToken(), tmdb.apiKey());
      }
    }

    private FakeTmdbCredentials() {}
  }
}
