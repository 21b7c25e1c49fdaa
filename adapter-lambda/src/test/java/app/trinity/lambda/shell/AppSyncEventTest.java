package app.trinity.lambda.shell;

import static app.trinity.lambda.shell.Contexts.cognito;
import static app.trinity.lambda.shell.Contexts.event;
import static app.trinity.lambda.shell.Contexts.iam;
import static app.trinity.lambda.shell.Contexts.json;
import static app.trinity.lambda.shell.Contexts.none;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.Refusal;
import app.trinity.RefusalCode;
import app.trinity.api.Call;
import app.trinity.api.Caller;
import app.trinity.testkit.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("ERRORS")
class AppSyncEventTest {
  @Test
  void names_its_field() {
    assertThat(AppSyncEvent.read(event("Mutation.vote", none(), iam())).field())
        .isEqualTo("Mutation.vote");
  }

  @Test
  void needs_no_more_than_what_is_documented() {
    ObjectNode bare =
        json(
            """
            {
              'info': {'parentTypeName': 'Query', 'fieldName': 'getRoom'},
              'identity': {'sub': 'ada'},
              'arguments': {'id': 'room'}
            }
            """);

    Call event = AppSyncEvent.read(bare);

    assertThat(event.field()).isEqualTo("Query.getRoom");
    assertThat(event.caller().user()).hasToString("ada");
    assertThat(event.arguments().text("id")).isEqualTo("room");
  }

  @Test
  void a_field_is_selected_by_its_path_or_behind_an_alias() {
    String document = "{ participants { n: voted } }";
    JsonNode listed = json("{'paths': ['participants', 'participants/n']}").path("paths");

    assertThat(AppSyncEvent.selection(listed, document)).accepts("participants/voted");
    assertThat(AppSyncEvent.selection(listed, "{ participants { userId } }"))
        .accepts("participants")
        .rejects("participants/voted");
    assertThat(AppSyncEvent.selection(NullNode.instance, "")).accepts("participants/voted");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'info': null}",
        "{'info': 'Query.getRoom'}",
        "{'info': {'parentTypeName': 'Query'}}",
        "{'info': {'fieldName': 'getRoom'}}",
        "{'info': {'parentTypeName': 1, 'fieldName': 'getRoom'}}"
      })
  void without_a_field_is_refused(String event) {
    assertRefused(RefusalCode.INVALID_INPUT, () -> AppSyncEvent.read(json(event)));
  }

  @Test
  void that_is_no_object_is_refused() {
    assertRefused(RefusalCode.INVALID_INPUT, () -> AppSyncEvent.read(NullNode.getInstance()));
  }

  @Test
  void holds_no_arguments_where_they_are_no_object() {
    ObjectNode event = event("Query.getRoom", none(), cognito("ada"));
    event.put("arguments", "id");

    assertThat(AppSyncEvent.read(event).arguments().optionalText("id")).isEmpty();
  }

  @Nested
  class A_caller {
    @Test
    void is_the_person_that_cognito_names() {
      assertThat(caller(cognito("ada")).user()).hasToString("ada");
      assertThat(caller(cognito("ada")).isBackend()).isFalse();
      assertThat(caller(json("{'claims': {'sub': 'ada'}}")).user()).hasToString("ada");
    }

    @Test
    void is_a_backend_where_iam_vouches_for_it() {
      Caller backend = caller(iam());

      assertThat(backend.isBackend()).isTrue();
      backend.requireKnown();
      assertRefused(RefusalCode.FORBIDDEN, backend::user);
    }

    @Test
    void is_known_whatever_groups_it_is_in() {
      assertThat(caller(cognito("ada").putNull("groups")).user()).hasToString("ada");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{}",
          "{'username': 'ada'}",
          "{'sub': null}",
          "{'sub': ''}",
          "{'sub': 7}",
          "{'sub': 'a#1'}",
          "{'sub': {'sub': 'ada'}}",
          "{'claims': {}}",
          "{'claims': null}",
          "{'claims': {'sub': ['ada']}}",
          "{'userArn': '', 'accountId': null}",
          "{'resolverContext': {'user': 'ada'}}"
        })
    void is_unknown_without_a_sound_identity(String identity) {
      assertUnknown(caller(json(identity)));
    }

    @Test
    void is_unknown_without_any_identity() {
      assertUnknown(caller(NullNode.getInstance()));
      assertUnknown(caller(json("{'sub': 'ada'}").get("sub")));
      ObjectNode bare = event("Query.getRoom", none(), iam());
      bare.remove("identity");
      assertUnknown(AppSyncEvent.read(bare).caller());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'sub': null}", "{'sub': 7}", "{'claims': {}}", "{'claims': null}"})
    void with_a_damaged_mark_of_a_person_is_never_taken_for_a_backend(String damage) {
      ObjectNode identity = iam();
      identity.setAll(json(damage));

      assertUnknown(caller(identity));
    }

    private void assertUnknown(Caller caller) {
      assertThat(caller.isBackend()).isFalse();
      assertRefused(RefusalCode.UNAUTHENTICATED, caller::requireKnown);
      assertRefused(RefusalCode.UNAUTHENTICATED, caller::user);
    }

    private Caller caller(JsonNode identity) {
      return AppSyncEvent.read(event("Query.getRoom", none(), identity)).caller();
    }
  }

  private static void assertRefused(RefusalCode code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
