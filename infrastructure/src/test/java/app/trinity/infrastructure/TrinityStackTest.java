package app.trinity.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

@NeedsNode
class TrinityStackTest {
  @Test
  void whoever_deploys_is_told_what_clients_and_operators_want() {
    assertThat(Synthesis.members(Synthesis.standard().json().get("Outputs")))
        .containsOnlyKeys(
            PublicNames.STAGE,
            PublicNames.GRAPHQL_URL,
            PublicNames.REALTIME_URL,
            PublicNames.API_ID,
            PublicNames.USER_POOL_ID,
            PublicNames.USER_POOL_CLIENT_ID,
            PublicNames.SIGN_IN_URL,
            PublicNames.TMDB_SECRET_ARN,
            PublicNames.DEAD_LETTERS_URL,
            PublicNames.ALARMS_TOPIC_ARN,
            PublicNames.DASHBOARD_NAME);
  }

  @Test
  void the_real_time_address_is_appsyncs_own_and_not_guessed_from_the_id() {
    assertThat(
            Synthesis.standard()
                .json()
                .at("/Outputs/" + PublicNames.REALTIME_URL + "/Value/Fn::GetAtt/1")
                .asText())
        .isEqualTo("RealtimeUrl");
  }

  @Test
  void production_cannot_be_destroyed_by_mistake() {
    assertThat(protectedFromTermination(Synthesis.everything())).isTrue();
    assertThat(protectedFromTermination(Synthesis.standard())).isFalse();
  }

  @Test
  void it_goes_to_the_region_that_was_configured() {
    assertThat(artifact(Synthesis.standard()).get("environment").asText())
        .isEqualTo("aws://unknown-account/eu-west-1");
  }

  @Test
  void nothing_runs_at_deployment_but_cloudformation() {
    Synthesis.everything().template().resourceCountIs("AWS::CloudFormation::CustomResource", 0);
    assertThat(
            Synthesis.members(Synthesis.everything().json().get("Resources")).values().stream()
                .map(resource -> resource.get("Type").asText()))
        .noneMatch(type -> type.startsWith("Custom::"));
  }

  private static boolean protectedFromTermination(Synthesis synthesis) {
    return artifact(synthesis).at("/properties/terminationProtection").asBoolean();
  }

  private static JsonNode artifact(Synthesis synthesis) {
    return Synthesis.read(synthesis.output().resolve("manifest.json"))
        .at("/artifacts/TrinityStack");
  }
}
