package app.trinity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.Refusal;
import app.trinity.testkit.Rule;
import java.text.Normalizer;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

@Rule("ROOM-12")
class DisplayNameLaws {
  private static void refused(String typed) {
    assertThatThrownBy(() -> DisplayName.of(typed))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("1 to 40");
  }

  @Property
  void whatever_is_typed_makes_a_normalized_name_or_is_refused(
      @ForAll @StringLength(max = 60) String typed) {
    try {
      String name = DisplayName.of(typed).value();
      assertThat(name.codePointCount(0, name.length())).isBetween(1, DisplayName.MAX_LENGTH);
      assertThat(name).isEqualTo(name.strip());
      assertThat(Normalizer.isNormalized(name, Normalizer.Form.NFC)).isTrue();
      assertThat(DisplayName.of(name).value()).isEqualTo(name);
    } catch (Refusal refusal) {
      assertThat(refusal.sentence()).contains("1 to 40");
    }
  }

  @Example
  void names_of_any_script_are_taken() {
    for (String name :
        new String[] {"Ada", "Ådå", "שרה", "名前", "नमस्ते", "👩‍👩‍👧", "x".repeat(40)}) {
      assertThat(DisplayName.of("  " + name + " ").value()).isEqualTo(name);
    }
    assertThat(DisplayName.of("A\u030Ada")).isEqualTo(DisplayName.of("\u00C5da"));
    assertThat(DisplayName.of("🎬".repeat(40)).value()).hasSize(80);
  }

  @Example
  void what_shows_nothing_breaks_lines_or_turns_the_text_around_is_refused() {
    refused("");
    refused("   ");
    refused("x".repeat(41));
    refused("two\nlines");
    refused("bell\u0007");
    refused("\u202Eturned");
    refused("\u200D\u200D");
    refused("half\uD83C");
    refused("x".repeat(1_000_000));
  }
}
