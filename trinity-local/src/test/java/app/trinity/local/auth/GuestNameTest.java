package app.trinity.local.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.Refusal;
import app.trinity.RefusalCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuestNameTest {
  @ParameterizedTest
  @ValueSource(strings = {"A", "Ada", "Ада", "艾达", "عدا", "Zoë O’Neil", "🦊 fox", "👩‍🚀"})
  void a_name_of_any_script_is_read_as_it_is(String name) {
    assertThat(GuestName.read(name)).isEqualTo(name);
  }

  @Test
  void space_around_a_name_is_dropped() {
    assertThat(GuestName.read(" \u2003Ada \t")).isEqualTo("Ada");
  }

  @Test
  void characters_are_counted_as_people_count_them() {
    assertThat(GuestName.read("🦊".repeat(40))).isEqualTo("🦊".repeat(40));
    assertRefused("🦊".repeat(41));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\u3000", "A\nda", "A\u0000da", "A\u0085da", "A\u2028da", "\ud83e"})
  void what_is_no_name_is_refused(String typed) {
    assertRefused(typed);
  }

  private static void assertRefused(String typed) {
    assertThatThrownBy(() -> GuestName.read(typed))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.INVALID_INPUT));
  }
}
