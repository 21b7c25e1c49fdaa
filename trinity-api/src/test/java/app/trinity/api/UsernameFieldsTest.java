package app.trinity.api;

import static app.trinity.api.Asking.none;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.RefusalCode;
import app.trinity.testkit.Rule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsernameFieldsTest {
  private static final String CHECK = "Query.checkUsername";
  private static final String RESERVE = "Mutation.reserveUsername";

  private final Party party = Party.begin();

  @Test
  @Rule({"ACCOUNT-1", "ACCOUNT-2"})
  void a_name_is_free_until_somebody_reserves_it() {
    assertThat(isAvailable("Lovelace")).isTrue();

    assertThat(party.ask("ada", RESERVE, name("Lovelace")).get("success").booleanValue()).isTrue();

    assertThat(isAvailable("LOVELACE")).isFalse();
    assertThat(party.refusal("bob", RESERVE, name("lovelace")))
        .isEqualTo(RefusalCode.USERNAME_TAKEN);
  }

  @Test
  @Rule("ACCOUNT-2")
  void the_owner_may_repeat_himself() {
    party.ask("ada", RESERVE, name("Lovelace"));

    assertThat(party.ask("ada", RESERVE, name("Lovelace")).get("success").booleanValue()).isTrue();
  }

  @Test
  @Rule("ERRORS")
  void a_person_reserves_for_himself_only() {
    assertThat(party.refusal("ada", RESERVE, name("Lovelace").put("userId", "bob")))
        .isEqualTo(RefusalCode.FORBIDDEN);
    assertThat(isAvailable("Lovelace")).isTrue();

    party.ask("ada", RESERVE, name("Lovelace").put("userId", "ada"));
    party.ask("ada", RESERVE, name("Countess").putNull("userId"));

    assertThat(isAvailable("Lovelace")).isFalse();
    assertThat(isAvailable("Countess")).isFalse();
  }

  @Test
  @Rule("ACCOUNT-2")
  void a_backend_reserves_for_whom_it_names() {
    party.ask(Caller.backend(), RESERVE, name("Lovelace").put("userId", "ada"));

    assertThat(party.ask("ada", RESERVE, name("Lovelace")).get("success").booleanValue()).isTrue();
    assertThat(party.refusal(Caller.backend(), RESERVE, name("Lovelace").put("userId", "bob")))
        .isEqualTo(RefusalCode.USERNAME_TAKEN);
  }

  @Test
  @Rule("ERRORS")
  void a_backend_must_name_somebody() {
    assertThat(party.refusal(Caller.backend(), RESERVE, name("Lovelace")))
        .isEqualTo(RefusalCode.INVALID_INPUT);
  }

  @ParameterizedTest
  @Rule({"ACCOUNT-1", "ERRORS"})
  @ValueSource(strings = {"", "ab", "two words", "1234567890123456789012345678901", "a#b", "<b>"})
  void an_unfit_name_is_refused(String unfit) {
    assertThat(party.refusal("ada", CHECK, name(unfit))).isEqualTo(RefusalCode.INVALID_INPUT);
    assertThat(party.refusal("ada", RESERVE, name(unfit))).isEqualTo(RefusalCode.INVALID_INPUT);
  }

  @Test
  @Rule("ERRORS")
  void a_megabyte_of_name_is_refused() {
    assertThat(party.refusal("ada", RESERVE, name("x".repeat(1 << 20))))
        .isEqualTo(RefusalCode.INVALID_INPUT);
  }

  private boolean isAvailable(String name) {
    boolean forAPerson = party.ask("eve", CHECK, name(name)).get("available").booleanValue();
    assertThat(party.ask(Caller.backend(), CHECK, name(name)).get("available").booleanValue())
        .isEqualTo(forAPerson);
    return forAPerson;
  }

  private static ObjectNode name(String name) {
    return none().put("username", name);
  }
}
