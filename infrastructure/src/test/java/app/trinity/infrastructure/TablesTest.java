package app.trinity.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.dynamodb.table.Table;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@NeedsNode
class TablesTest {
  private static final String TABLE = "AWS::DynamoDB::Table";

  @ParameterizedTest
  @EnumSource
  void each_table_is_what_the_stores_expect(Table table) {
    JsonNode deployed = Synthesis.standard().only(TABLE, "TableName", table.defaultName());

    assertThat(keys(deployed)).isEqualTo(keys(table.partition(), table.sort()));
    assertThat(deployed.path("TimeToLiveSpecification").path("AttributeName").asText())
        .isEqualTo(table.timeToLive().orElse(""));
    assertThat(deployed.path("StreamSpecification").path("StreamViewType").asText())
        .isEqualTo(table.stream().map(Enum::name).orElse(""));
    List<JsonNode> indexes = new ArrayList<>();
    deployed.path("GlobalSecondaryIndexes").forEach(indexes::add);
    deployed.path("LocalSecondaryIndexes").forEach(indexes::add);
    assertThat(indexes).hasSameSizeAs(table.indexes());
    for (Table.Index index : table.indexes()) {
      String kind =
          index.kind() == Table.Index.Kind.GLOBAL
              ? "GlobalSecondaryIndexes"
              : "LocalSecondaryIndexes";
      assertThat(Synthesis.each(deployed.path(kind)))
          .filteredOn(found -> found.get("IndexName").asText().equals(index.name()))
          .singleElement()
          .satisfies(
              found -> {
                assertThat(keys(found)).isEqualTo(keys(index.partition(), index.sort()));
                assertThat(found.get("Projection").get("ProjectionType").asText())
                    .isEqualTo(index.projection().name());
              });
    }
    Map<String, String> types = types(deployed);
    assertThat(types).containsEntry(table.partition().name(), table.partition().type().name());
    table
        .sort()
        .ifPresent(sort -> assertThat(types).containsEntry(sort.name(), sort.type().name()));
  }

  @Test
  void there_are_no_other_tables() {
    Synthesis.standard().template().resourceCountIs(TABLE, Table.values().length);
  }

  @Test
  void all_are_billed_on_demand_recoverable_and_encrypted() {
    for (Synthesis synthesis : List.of(Synthesis.standard(), Synthesis.everything())) {
      synthesis
          .template()
          .allResourcesProperties(
              TABLE,
              Map.of(
                  "BillingMode",
                  "PAY_PER_REQUEST",
                  "PointInTimeRecoverySpecification",
                  Map.of("PointInTimeRecoveryEnabled", true),
                  "SSESpecification",
                  Map.of("SSEEnabled", true)));
    }
  }

  @Test
  void production_keeps_them_whatever_happens_to_the_stack() {
    Synthesis.everything()
        .template()
        .allResources(
            TABLE,
            Map.of(
                "DeletionPolicy",
                "Retain",
                "UpdateReplacePolicy",
                "Retain",
                "Properties",
                Map.of("DeletionProtectionEnabled", true)));
  }

  @Test
  void development_leaves_nothing_behind() {
    Synthesis.standard()
        .template()
        .allResources(
            TABLE,
            Map.of(
                "DeletionPolicy",
                "Delete",
                "Properties",
                Map.of("DeletionProtectionEnabled", false)));
  }

  @Test
  void a_prefix_tells_one_deployment_from_another() {
    assertThat(
            Synthesis.everything().properties(TABLE).map(table -> table.get("TableName").asText()))
        .allMatch(name -> name.startsWith("eve-trinity-"));
  }

  private static List<String> keys(JsonNode of) {
    return Synthesis.each(of.get("KeySchema"))
        .map(key -> key.get("KeyType").asText() + " " + key.get("AttributeName").asText())
        .toList();
  }

  private static List<String> keys(Table.Key partition, Optional<Table.Key> sort) {
    List<String> keys = new ArrayList<>(List.of("HASH " + partition.name()));
    sort.ifPresent(key -> keys.add("RANGE " + key.name()));
    return keys;
  }

  private static Map<String, String> types(JsonNode table) {
    return Synthesis.each(table.get("AttributeDefinitions"))
        .collect(
            Collectors.toMap(
                attribute -> attribute.get("AttributeName").asText(),
                attribute -> attribute.get("AttributeType").asText()));
  }
}
