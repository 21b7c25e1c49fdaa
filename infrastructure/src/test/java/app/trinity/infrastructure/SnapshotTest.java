package app.trinity.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The template, as it was when somebody last looked at it: what a change of the stack does to it
 * shows as a change of a file. Accept one with {@code -Dtrinity.snapshot=accept}.
 */
@NeedsNode
class SnapshotTest {
  private static final Path ACCEPTED =
      Synthesis.ROOT.resolve("infrastructure/src/test/resources/snapshots");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  @ParameterizedTest
  @ValueSource(strings = {"standard", "everything"})
  void the_template_is_the_one_that_was_accepted(String name) throws IOException {
    Synthesis synthesis = name.equals("standard") ? Synthesis.standard() : Synthesis.everything();
    Path accepted = ACCEPTED.resolve(name + ".json");
    Path synthesized = synthesis.output().resolve("snapshot.json");
    Files.writeString(synthesized, reviewable(synthesis.json()));
    if ("accept".equals(System.getProperty("trinity.snapshot"))) {
      Files.createDirectories(ACCEPTED);
      Files.copy(synthesized, accepted, StandardCopyOption.REPLACE_EXISTING);
    }

    assertThat(synthesized)
        .as("accept the difference with -Dtrinity.snapshot=accept, and commit it")
        .hasSameTextualContentAs(accepted);
  }

  /** Without what changes with every build, and without the files that stand in it whole. */
  private static String reviewable(JsonNode template) throws IOException {
    ObjectNode copy = template.deepCopy();
    for (JsonNode resource : copy.get("Resources")) {
      ((ObjectNode) resource).remove("Metadata");
      ObjectNode properties = (ObjectNode) resource.path("Properties");
      switch (resource.get("Type").asText()) {
        case "AWS::AppSync::GraphQLSchema" -> properties.put("Definition", "schema.graphql");
        case "AWS::AppSync::Resolver" -> properties.put("Code", "pass-through.js");
        default -> {}
      }
    }
    return JSON.writeValueAsString(JSON.treeToValue(copy, Object.class))
            .replaceAll("[0-9a-f]{64}", "HASH")
            .replaceAll("(CurrentVersion[0-9A-F]{8})[0-9a-f]{32}", "$1")
        + "\n";
  }
}
