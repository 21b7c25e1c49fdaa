package app.trinity.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.lambda.function.LambdaFunction;
import app.trinity.lambda.function.Variables;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@NeedsNode
class FunctionsTest {
  private static final String FUNCTION = "AWS::Lambda::Function";
  private static final String LOG_GROUP = "AWS::Logs::LogGroup";

  @Test
  void each_declared_function_is_deployed_and_no_other() {
    Synthesis.standard().template().resourceCountIs(FUNCTION, LambdaFunction.values().length);
  }

  @ParameterizedTest
  @EnumSource
  void a_function_is_started_as_it_is_declared(LambdaFunction function) {
    Synthesis.standard()
        .template()
        .hasResourceProperties(
            FUNCTION,
            Map.of(
                "FunctionName",
                "TrinityStack-" + function.logicalName(),
                "Handler",
                function.handler(),
                "Runtime",
                "java25",
                "MemorySize",
                512,
                "Timeout",
                30,
                "SnapStart",
                Map.of("ApplyOn", "PublishedVersions"),
                "TracingConfig",
                Map.of("Mode", "Active")));
  }

  @ParameterizedTest
  @EnumSource
  void its_zip_is_its_own(LambdaFunction function) {
    JsonNode assets =
        Synthesis.read(Synthesis.standard().output().resolve("TrinityStack.assets.json"));
    String key = Synthesis.standard().function(function).at("/Code/S3Key").asText();

    assertThat(assets.get("files").get(key.replace(".zip", "")).get("displayName").asText())
        .isEqualTo(function.logicalName() + "/Function/Code");
  }

  @ParameterizedTest
  @EnumSource
  void it_is_called_through_its_version_published_last(LambdaFunction function) {
    Synthesis synthesis = Synthesis.standard();
    JsonNode alias =
        synthesis
            .properties("AWS::Lambda::Alias")
            .filter(candidate -> isOf(candidate, function))
            .findFirst()
            .orElseThrow();

    assertThat(alias.get("Name").asText()).isEqualTo("live");
    assertThat(synthesis.resources("AWS::Lambda::Version"))
        .containsKey(Synthesis.target(alias.get("FunctionVersion")));
  }

  @ParameterizedTest
  @EnumSource
  void its_log_is_found_where_everybody_looks_and_forgets_in_time(LambdaFunction function) {
    Synthesis synthesis = Synthesis.standard();
    String name = "/aws/lambda/TrinityStack-" + function.logicalName();
    JsonNode logs = synthesis.only(LOG_GROUP, "LogGroupName", name);

    assertThat(logs.get("RetentionInDays").asInt()).isEqualTo(30);
    String used = Synthesis.target(synthesis.function(function).at("/LoggingConfig/LogGroup"));
    assertThat(synthesis.resources(LOG_GROUP).get(used).at("/Properties/LogGroupName").asText())
        .isEqualTo(name);
  }

  @ParameterizedTest
  @EnumSource
  void it_is_told_the_names_of_the_tables_it_touches(LambdaFunction function) {
    Set<String> expected = new TreeSet<>();
    function.tables().forEach(table -> expected.add(Variables.table(table)));
    switch (function) {
      case ROOM -> expected.add(Variables.TMDB_FUNCTION);
      case TMDB -> expected.add(Variables.TMDB_SECRET);
      case STREAM -> expected.add(Variables.GRAPHQL_URL);
      default -> {}
    }

    assertThat(Synthesis.members(environment(Synthesis.standard(), function)).keySet())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void the_room_function_calls_the_tmdb_function_through_its_alias() {
    Synthesis synthesis = Synthesis.standard();
    JsonNode called = environment(synthesis, LambdaFunction.ROOM).get(Variables.TMDB_FUNCTION);

    JsonNode alias = synthesis.resources("AWS::Lambda::Alias").get(Synthesis.target(called));
    assertThat(isOf(alias.get("Properties"), LambdaFunction.TMDB)).isTrue();
  }

  @Test
  void few_copies_ask_tmdb_at_once() {
    for (LambdaFunction function : LambdaFunction.values()) {
      assertThat(
              Synthesis.standard()
                  .function(function)
                  .path("ReservedConcurrentExecutions")
                  .asInt(-1))
          .as(function.name())
          .isEqualTo(function == LambdaFunction.TMDB ? 4 : -1);
    }
  }

  @Test
  void sizes_limits_and_rules_of_play_can_be_configured() {
    Synthesis synthesis = Synthesis.everything();

    JsonNode room = synthesis.function(LambdaFunction.ROOM);
    assertThat(room.get("MemorySize").asInt()).isEqualTo(1024);
    assertThat(room.get("Timeout").asInt()).isEqualTo(20);
    assertThat(room.has("SnapStart")).isFalse();
    assertThat(environment(synthesis, LambdaFunction.ROOM).get("TRINITY_ROOM_HOURS").asText())
        .isEqualTo("48");
    assertThat(environment(synthesis, LambdaFunction.VOTE).get("TRINITY_ROOM_CAPACITY").asText())
        .isEqualTo("12");
    assertThat(
            environment(synthesis, LambdaFunction.STREAM)
                .get("TRINITY_MINIMUM_PARTICIPANTS")
                .asText())
        .isEqualTo("3");
    JsonNode tmdb = synthesis.function(LambdaFunction.TMDB);
    assertThat(tmdb.get("MemorySize").asInt()).isEqualTo(256);
    assertThat(tmdb.has("ReservedConcurrentExecutions")).isFalse();
    assertThat(environment(synthesis, LambdaFunction.TMDB).get("TMDB_LANGUAGE").asText())
        .isEqualTo("de-DE");
  }

  @ParameterizedTest
  @EnumSource
  void an_image_is_made_of_the_same_zip_and_told_what_to_start(LambdaFunction function)
      throws IOException {
    Synthesis synthesis = Synthesis.images();
    JsonNode deployed = synthesis.function(function);

    assertThat(deployed.get("PackageType").asText()).isEqualTo("Image");
    assertThat(deployed.at("/ImageConfig/Command/0").asText()).isEqualTo(function.handler());
    assertThat(Synthesis.members(deployed)).doesNotContainKeys("Runtime", "Handler", "SnapStart");
    JsonNode image =
        Synthesis.each(
                Synthesis.read(synthesis.output().resolve("TrinityStack.assets.json"))
                    .get("dockerImages"))
            .filter(
                asset -> asset.get("displayName").asText().startsWith(function.logicalName() + "/"))
            .findFirst()
            .orElseThrow();
    assertThat(image.at("/source/platform").asText()).isEqualTo("linux/amd64");
    Path context = synthesis.output().resolve(image.at("/source/directory").asText());
    assertThat(image.at("/source/dockerBuildArgs/HANDLER").asText()).isEqualTo(function.handler());
    for (String file : List.of("Dockerfile", "java.options", "OneJar.java", "Training.java")) {
      assertThat(context.resolve(file)).hasSameTextualContentAs(Synthesis.DOCKER.resolve(file));
    }
    assertThat(context.resolve("function.zip"))
        .hasSameBinaryContentAs(Path.of("target", "stand-ins", function.zip()));
  }

  @Test
  void production_keeps_its_logs() {
    Synthesis.everything()
        .template()
        .allResources(
            LOG_GROUP,
            Map.of("DeletionPolicy", "Retain", "Properties", Map.of("RetentionInDays", 365)));
  }

  private static boolean isOf(JsonNode alias, LambdaFunction function) {
    return Synthesis.target(alias.get("FunctionName")).startsWith(function.logicalName());
  }

  private static JsonNode environment(Synthesis synthesis, LambdaFunction function) {
    return synthesis.function(function).at("/Environment/Variables");
  }
}
