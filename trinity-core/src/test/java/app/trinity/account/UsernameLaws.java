package app.trinity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.Refusal;
import app.trinity.RefusalCode;
import app.trinity.jqwik.TrinityArbitraries;
import app.trinity.testkit.Rule;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Rule("ACCOUNT-1")
class UsernameLaws {
  @Provide
  Arbitrary<Username> usernames() {
    return TrinityArbitraries.usernames();
  }

  @Property
  void a_name_is_its_own_in_any_case_and_form(@ForAll("usernames") Username name) {
    for (Normalizer.Form form : Normalizer.Form.values()) {
      assertThat(Username.of(Normalizer.normalize(name.value(), form))).isEqualTo(name);
    }
    assertThat(Username.of(" " + name.value().toLowerCase(Locale.ROOT) + "\t")).isEqualTo(name);
  }

  @Property
  void names_are_equal_exactly_where_their_keys_are(
      @ForAll("usernames") Username one, @ForAll("usernames") Username other) {
    assertThat(one.equals(other)).isEqualTo(one.key().equals(other.key()));
  }

  @Property
  void a_key_is_a_name_with_the_same_key(@ForAll("usernames") Username name) {
    assertThat(Username.of(name.key()).key()).isEqualTo(name.key());
  }

  @Property
  void whatever_is_read_keeps_the_rule_or_is_refused(@ForAll String typed) {
    try {
      String value = Username.of(typed).value();
      assertThat(value.codePointCount(0, value.length())).isBetween(3, 30);
      assertThat(value.codePoints().allMatch(Username::allows)).isTrue();
    } catch (Refusal refusal) {
      assertThat(refusal.code()).isEqualTo(RefusalCode.INVALID_INPUT);
    }
  }

  @Example
  void letters_digits_and_three_signs_are_allowed() {
    for (String fit : List.of("ada", "Ada.Lovelace", "a_1", "x-y", "123", "Жанна", "美雪子")) {
      assertThat(Username.of(fit).value()).isEqualTo(fit);
    }
  }

  @Example
  void everything_else_is_refused() {
    for (String unfit :
        List.of(
            "",
            "ab",
            "a b c",
            "a".repeat(31),
            "ada!",
            "a#b",
            "a/b",
            "ada\u200b",
            "\ud83d\ude00\ud83d\ude00\ud83d\ude00")) {
      assertThatThrownBy(() -> Username.of(unfit)).as(unfit).isInstanceOf(Refusal.class);
    }
  }

  @Example
  void full_width_letters_are_the_same_letters() {
    assertThat(Username.of("ＡＤＡ")).isEqualTo(Username.of("ada"));
    assertThat(Username.of("ＡＤＡ").value()).isEqualTo("ADA");
  }

  @Example
  void length_is_counted_in_characters_and_not_in_their_halves() {
    String gothic = new String(Character.toChars(0x10330));

    assertThat(Username.of(gothic.repeat(30)).value()).hasSize(60);
    assertThatThrownBy(() -> Username.of(gothic.repeat(31))).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> Username.of(gothic.repeat(2))).isInstanceOf(Refusal.class);
  }

  @Example
  void a_megabyte_of_name_is_refused_unread() {
    assertThatThrownBy(() -> Username.of("\ufdfa".repeat(500_000))).isInstanceOf(Refusal.class);
  }
}
