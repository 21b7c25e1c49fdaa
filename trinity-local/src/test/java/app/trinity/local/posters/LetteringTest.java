package app.trinity.local.posters;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LetteringTest {
  @Property
  void whatever_the_text_it_fits(@ForAll @StringLength(max = 300) String text) {
    Lettering lettering = Lettering.fit(text, 340, 118, 54);

    assertThat(lettering.height()).isLessThanOrEqualTo(118);
    assertThat(lettering.lines())
        .allSatisfy(
            line ->
                assertThat(Lettering.ems(line) * lettering.size()).isLessThanOrEqualTo(340 + 1e-9));
  }

  @Test
  void a_short_title_is_large_and_a_long_one_is_small() {
    assertThat(Lettering.fit("Up", 340, 118, 54).size()).isEqualTo(54);
    assertThat(Lettering.fit("Birds of Prey and the Fantabulous Emancipation", 340, 118, 54).size())
        .isBetween(20.0, 40.0);
  }

  @Test
  void lines_are_of_like_length() {
    assertThat(Lettering.fit("The Lord of the Rings", 340, 118, 54).lines())
        .containsExactly("The Lord of", "the Rings");
  }

  @Test
  void a_word_too_long_for_a_line_is_broken_and_a_text_too_long_is_cut() {
    Lettering word = Lettering.fit("x".repeat(45), 340, 118, 54);
    assertThat(String.join("", word.lines())).isEqualTo("x".repeat(45));

    Lettering text = Lettering.fit("word ".repeat(200), 340, 118, 54);
    assertThat(text.lines().get(text.lines().size() - 1)).endsWith("…");
  }
}
