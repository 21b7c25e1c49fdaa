package app.trinity.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/** The AWS Solutions rules and CloudFormation's own validation, in every synthesis. */
@NeedsNode
class GuardsTest {
  static Stream<Synthesis> syntheses() {
    return Stream.of(Synthesis.standard(), Synthesis.everything(), Synthesis.images());
  }

  @ParameterizedTest
  @MethodSource("syntheses")
  void every_resource_keeps_the_rules_or_says_why_not(Synthesis synthesis) throws IOException {
    List<List<String>> findings = findings(synthesis);

    assertThat(findings).hasSizeGreaterThan(50);
    assertThat(findings)
        .allSatisfy(
            finding -> {
              assertThat(finding.get(2)).isIn("Compliant", "N/A", "Suppressed");
              if (finding.get(2).equals("Suppressed")) {
                assertThat(finding.get(3)).hasSizeGreaterThan(20);
              }
            });
  }

  @ParameterizedTest
  @MethodSource("syntheses")
  void the_rules_are_departed_from_in_these_points_alone(Synthesis synthesis) throws IOException {
    assertThat(findings(synthesis))
        .filteredOn(finding -> finding.get(2).equals("Suppressed"))
        .extracting(finding -> finding.get(0).replace("AwsSolutions-", ""))
        .containsOnly("IAM5", "SMG4", "COG1", "COG2", "COG3", "ASC3", "SQS3");
  }

  @ParameterizedTest
  @MethodSource("syntheses")
  void the_validation_report_is_clean(Synthesis synthesis) {
    JsonNode report = Synthesis.read(synthesis.output().resolve("validation-report.json"));

    assertThat(report.get("pluginReports")).isEmpty();
  }

  @Test
  void a_resource_that_breaks_a_rule_is_found() {
    assertThat(
            reportedOf(
                stack ->
                    Queue.Builder.create(stack, "Violation")
                        .encryption(QueueEncryption.UNENCRYPTED)
                        .build()))
        .contains("AwsSolutions-SQS2", "Violation");
  }

  @Test
  void a_resource_that_cloudformation_would_refuse_is_found() {
    assertThat(
            reportedOf(
                stack ->
                    CfnResource.Builder.create(stack, "Violation")
                        .type("AWS::Logs::LogGroup")
                        .properties(Map.of("RetentionInDays", 2))
                        .build()))
        .contains("RetentionInDays", "Violation");
  }

  /** What the report says of a stack with one resource more. */
  private static String reportedOf(Consumer<Construct> violation) {
    Path report = Synthesis.output("violation").resolve("validation-report.json");
    try {
      new Synthesis("violation", Map.of(), violation);
    } catch (RuntimeException ended) {
      assertThat(ended).hasMessageContaining("Validation failed");
    }
    JsonNode reports = Synthesis.read(report).get("pluginReports");
    assertThat(reports).isNotEmpty();
    return reports.toPrettyString();
  }

  /** The lines of the rules' report: rule, resource, compliance, reason. */
  private static List<List<String>> findings(Synthesis synthesis) throws IOException {
    Path report = synthesis.output().resolve("AwsSolutions-TrinityStack-NagReport.csv");
    return Files.readAllLines(report).stream()
        .skip(1)
        .map(line -> List.of(line.substring(1, line.length() - 1).split("\",\"", -1)))
        .toList();
  }
}
