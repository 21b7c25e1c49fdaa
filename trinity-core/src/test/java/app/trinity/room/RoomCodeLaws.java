package app.trinity.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.Refusal;
import app.trinity.RefusalCode;
import app.trinity.jqwik.TrinityArbitraries;
import app.trinity.testkit.Rule;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

@Rule("ROOM-1")
class RoomCodeLaws {
  @Provide
  Arbitrary<RoomCode> codes() {
    return TrinityArbitraries.roomCodes();
  }

  /** Spaces of several kinds, hyphens, and nothing at all. */
  @Provide
  Arbitrary<String> gaps() {
    return Arbitraries.of("", "", " ", "-", "\t", "\u00a0", "\u2003", "\u3000", " - ", "\r\n");
  }

  @Property
  void a_code_is_read_in_any_case_with_spaces_and_hyphens_anywhere(
      @ForAll("codes") RoomCode code,
      @ForAll @Size(RoomCode.LENGTH + 1) List<@From("gaps") String> gaps,
      @ForAll @Size(RoomCode.LENGTH) List<Boolean> lower) {
    StringBuilder typed = new StringBuilder(gaps.get(RoomCode.LENGTH));
    for (int i = 0; i < RoomCode.LENGTH; i++) {
      String letter = code.value().substring(i, i + 1);
      typed.append(lower.get(i) ? letter.toLowerCase(Locale.ROOT) : letter).append(gaps.get(i));
    }

    assertThat(RoomCode.of(typed.toString())).isEqualTo(code);
  }

  @Property
  void whatever_is_read_is_six_characters_of_the_alphabet_or_refused(@ForAll String typed) {
    try {
      assertThat(RoomCode.of(typed).value()).hasSize(6).matches("[A-HJ-NP-Z2-9]{6}");
    } catch (Refusal refusal) {
      assertThat(refusal.code()).isEqualTo(RefusalCode.INVALID_INPUT);
    }
  }

  @Example
  void what_people_misread_is_in_no_code() {
    for (String typed :
        List.of(
            "",
            "ABCDE",
            "ABCDEFG",
            "ABCDE0",
            "ABCDE1",
            "ABCDEI",
            "ABCDEO",
            "ABCD\u00c4F",
            "ABC_EF")) {
      assertThatThrownBy(() -> RoomCode.of(typed)).as(typed).isInstanceOf(Refusal.class);
    }
  }

  @Example
  void an_endless_text_is_refused_unread() {
    assertThatThrownBy(() -> RoomCode.of(" ".repeat(1_000_000) + "ABCDEF"))
        .isInstanceOf(Refusal.class);
  }

  @Example
  void a_dotless_i_of_another_language_becomes_no_letter_of_a_code() {
    assertThatThrownBy(() -> RoomCode.of("ABCDE\u0131")).isInstanceOf(Refusal.class);
  }
}
