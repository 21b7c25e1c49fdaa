package app.trinity.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.core.Trinity;
import app.trinity.core.TrinitySettings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {
  private final Trinity engine = Party.engine(Party::deck, TrinitySettings.defaults());

  @Test
  void is_valid_graphql() {
    assertThat(UnExecutableSchemaGenerator.makeUnExecutableSchema(WireSchema.TYPES).getQueryType())
        .isNotNull();
  }

  @Test
  void every_field_is_answered_and_nothing_else() {
    assertThat(Resolver.of(engine).fields())
        .containsExactlyInAnyOrderElementsOf(WireSchema.fields());
  }

  @Test
  void each_capability_answers_fields_of_its_own() {
    assertThat(Resolver.votes(engine.voting()).fields())
        .containsOnly("Mutation.vote", "Mutation.retractVote");
    assertThat(Resolver.changes(engine.rooms(), engine.announcements()).fields())
        .containsOnly("Mutation.publishRoomChange", "Subscription.roomChanged");
    assertThat(Resolver.matches(engine.matches(), engine.announcements()).fields())
        .containsOnly("Query.getMyMatches", "Mutation.publishUserMatch", "Subscription.userMatch");
    assertThat(Resolver.usernames(engine.usernames()).fields())
        .containsOnly("Query.checkUsername", "Mutation.reserveUsername");
  }

  @Test
  void no_field_is_answered_by_two() {
    Resolver votes = Resolver.votes(engine.voting());

    assertThatThrownBy(() -> Resolver.of(engine).and(votes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("two resolvers answer Mutation\\.(vote|retractVote)");
  }

  @Test
  void appsync_deploys_it_and_guards_every_field() {
    assertThat(AppSyncRules.everyRootFieldNamesItsCallers(WireSchema.TYPES)).isEmpty();
    assertThat(AppSyncRules.nothingRestsOnTheSingleModeDirective(WireSchema.TYPES)).isEmpty();
    assertThat(AppSyncRules.subscriptionsHaveTheTypeOfTheirMutations(WireSchema.TYPES)).isEmpty();
    assertThat(AppSyncRules.typesThatBothModesSelectAreOpenToBoth(WireSchema.TYPES)).isEmpty();
    assertThat(AppSyncRules.subscriptionsCanBeginAndBeFiltered(WireSchema.TYPES)).isEmpty();
    assertThat(AppSyncRules.onlyAppSyncsOwnDirectivesAndScalars(WireSchema.AS_IT_STANDS)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'available': null}",
        "{'available': 'yes'}",
        "{}",
        "{'available': true, 'owner': 'ada'}",
        "{'available': true, 'owner': null}"
      })
  void an_answer_that_does_not_fit_is_found_out(String answer) {
    WireSchema.requireFit("Query.checkUsername", Asking.json("{'available': true}"));

    assertThatThrownBy(() -> WireSchema.requireFit("Query.checkUsername", Asking.json(answer)))
        .isInstanceOf(AssertionError.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-06-01T20:00:00Z", "2025-06-01T20:00:00.000", "yesterday", ""})
  void a_time_that_is_no_aws_date_time_is_found_out(String time) {
    Party party = Party.begin();
    JsonNode room = party.open("ada");
    JsonNode result = party.vote("ada", room, 1, true);

    ((ObjectNode) result.get("vote")).put("timestamp", time);

    assertThatThrownBy(() -> WireSchema.requireFit("Mutation.vote", result))
        .isInstanceOf(AssertionError.class);
  }

  /** Each check is shown to fail where it should. */
  @Nested
  class A_schema_that_breaks_a_rule {
    private final TypeDefinitionRegistry broken =
        new SchemaParser()
            .parse(
                """
                type Query {
                  open: Int
                  ungrouped: Int @aws_cognito_user_pools
                  othersGroup: Int @aws_cognito_user_pools(cognito_groups: ["Admins"])
                  guarded: Int @aws_iam
                }
                type Mutation {
                  tell: Outer! @aws_iam @aws_auth(cognito_groups: ["Users"])
                }
                type Subscription {
                  told: Other @aws_subscribe(mutations: ["tell"]) @aws_iam
                  deaf: Outer @aws_iam
                  lost: Outer @aws_subscribe(mutations: ["gone"]) @aws_iam
                }
                type Outer @aws_iam @aws_cognito_user_pools { inner: [Inner!]! }
                type Inner @aws_cognito_user_pools { leaf: Int }
                type Other { leaf: Int }
                """);

    @Test
    void is_found_to_leave_fields_unguarded() {
      assertThat(AppSyncRules.everyRootFieldNamesItsCallers(broken))
          .containsExactly(
              "Query.open does not name its callers",
              "Query.ungrouped does not name its callers",
              "Query.othersGroup does not name its callers");
    }

    @Test
    void is_found_to_rest_on_a_directive_that_does_nothing() {
      assertThat(AppSyncRules.nothingRestsOnTheSingleModeDirective(broken))
          .containsExactly("Mutation rests on aws_auth");
    }

    @Test
    void is_found_to_subscribe_to_something_else() {
      assertThat(AppSyncRules.subscriptionsHaveTheTypeOfTheirMutations(broken))
          .containsExactly(
              "told has not the type of tell",
              "deaf follows no mutation",
              "lost has not the type of gone");
    }

    @Test
    void is_found_to_declare_what_appsync_supplies_and_to_use_what_it_lacks() {
      TypeDefinitionRegistry foreign =
          new SchemaParser()
              .parse(
                  """
                  scalar AWSDateTime
                  directive @mine on FIELD_DEFINITION
                  type Query @theirs { at: AWSDateTime @mine, what: Something }
                  """);

      assertThat(AppSyncRules.onlyAppSyncsOwnDirectivesAndScalars(foreign))
          .containsExactlyInAnyOrder(
              "@mine is declared",
              "AWSDateTime is declared",
              "@mine is unknown",
              "Something is unknown",
              "@theirs is unknown");
    }

    @Test
    void is_found_to_subscribe_to_what_cannot_begin_or_be_filtered() {
      TypeDefinitionRegistry deaf =
          new SchemaParser()
              .parse(
                  """
                  type Subscription { told(userId: ID!, room: ID): Event! }
                  type Event { userId: ID! }
                  """);

      assertThat(AppSyncRules.subscriptionsCanBeginAndBeFiltered(deaf))
          .containsExactly("told cannot be null", "told cannot be filtered by room");
    }

    @Test
    void is_found_to_lock_out_a_backend() {
      assertThat(AppSyncRules.typesThatBothModesSelectAreOpenToBoth(broken))
          .containsExactly("Inner is not open to both modes", "Other is not open to both modes");
    }
  }
}
