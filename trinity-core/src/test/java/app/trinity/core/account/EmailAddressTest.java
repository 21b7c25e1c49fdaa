package app.trinity.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.testkit.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("ACCOUNT-3")
class EmailAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada@example.org",
        "ada.lovelace@example.org",
        "ada+films@mail.example.co.uk",
        "a_b-c@example.org",
        "o'neil@example.org",
        "1@example.org",
        "ada@xn--bcher-kva.example",
        "ada@bücher.example"
      })
  void addresses_that_people_have_are_fine(String address) {
    assertThat(EmailAddress.isWellFormed(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "ada",
        "@example.org",
        "ada@",
        "ada@example",
        "ada@@example.org",
        "ada@example.org@example.org",
        "ada lovelace@example.org",
        ".ada@example.org",
        "ada.@example.org",
        "ada..lovelace@example.org",
        "ada@example..org",
        "ada@.example.org",
        "ada@-example.org",
        "ada@example-.org",
        "ada@example.org.",
        "ada@example.o",
        "<ada@example.org>",
        "ada@exam ple.org",
        "ada@example.org\n"
      })
  void slips_of_the_finger_are_caught(String address) {
    assertThat(EmailAddress.isWellFormed(address)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("tooLong")
  void what_is_too_long_is_no_address(String address) {
    assertThat(EmailAddress.isWellFormed(address)).isFalse();
  }

  static String[] tooLong() {
    return new String[] {
      "a".repeat(65) + "@example.org",
      "ada@" + "a".repeat(64) + ".org",
      "ada@" + "abcdefgh.".repeat(28) + "org",
      "a".repeat(1_000_000)
    };
  }
}
