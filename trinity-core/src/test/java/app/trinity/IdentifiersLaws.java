package app.trinity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.account.UserId;
import app.trinity.match.MatchId;
import app.trinity.room.RoomId;
import app.trinity.testkit.Rule;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

@Rule("ERRORS")
class IdentifiersLaws {
  private static final List<Function<String, Object>> READERS =
      List.of(RoomId::of, UserId::of, MatchId::of);

  @Property
  void visible_ascii_but_the_number_sign_is_an_identifier(
      @ForAll @CharRange(from = '$', to = '~') @StringLength(min = 1, max = 128) String text) {
    READERS.forEach(reader -> assertThat(reader.apply(text)).hasToString(text));
  }

  @Example
  void anything_else_is_refused() {
    for (String text :
        List.of(
            "", "a b", "a#b", "\t", "\u00e4", "\u007f", "a".repeat(129), "a".repeat(1_000_000))) {
      for (Function<String, Object> reader : READERS) {
        assertThatThrownBy(() -> reader.apply(text))
            .isInstanceOfSatisfying(
                Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.INVALID_INPUT));
      }
    }
  }

  @Property
  void a_refusal_never_repeats_what_it_was_given(
      @ForAll @AlphaChars @StringLength(min = 20, max = 40) String text) {
    try {
      RoomId.of(text + "#");
    } catch (Refusal refusal) {
      assertThat(refusal.sentence()).doesNotContain(text);
    }
  }

  @Example
  void the_list_of_codes_is_closed() {
    assertThat(RefusalCode.values())
        .extracting(Enum::name)
        .containsExactlyInAnyOrder(
            "UNAUTHENTICATED",
            "FORBIDDEN",
            "INVALID_INPUT",
            "ROOM_NOT_FOUND",
            "ROOM_EXPIRED",
            "ROOM_FULL",
            "NOT_A_PARTICIPANT",
            "NOT_IN_DECK",
            "MATCH_NOT_FOUND",
            "USERNAME_TAKEN",
            "CATALOG_UNAVAILABLE",
            "BUSY",
            "INTERNAL");
  }

  @Example
  void a_refusal_carries_no_stack_trace() {
    assertThat(Refusal.invalidInput("Try again.").getStackTrace()).isEmpty();
  }

  @Example
  void failures_of_infrastructure_are_told_apart() {
    assertThat(InfrastructureFailure.Effect.values())
        .extracting(Enum::name)
        .containsExactly("DID_NOT_HAPPEN", "MAY_HAVE_HAPPENED", "THROTTLED");
  }
}
