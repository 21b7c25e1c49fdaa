package app.trinity.core.room;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.room.RoomCode;
import app.trinity.testkit.Rule;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

@Rule("ROOM-1")
class RoomCodesTest {
  private static final int DRAWN = 64_000;

  @Test
  void every_character_is_as_likely_as_any_other_at_every_place() {
    RoomCodes codes = new RoomCodes(new Random(42));
    int letters = RoomCode.ALPHABET.length();
    int[][] counts = new int[RoomCode.LENGTH][letters];
    for (int i = 0; i < DRAWN; i++) {
      String code = codes.next().value();
      for (int place = 0; place < RoomCode.LENGTH; place++) {
        counts[place][RoomCode.ALPHABET.indexOf(code.charAt(place))]++;
      }
    }

    double expected = (double) DRAWN / letters;
    for (int[] place : counts) {
      double chiSquare = 0;
      for (int count : place) {
        chiSquare += (count - expected) * (count - expected) / expected;
      }
      // 31 degrees of freedom: above 61.1 once in a thousand, with this seed never.
      assertThat(chiSquare).isLessThan(61.1);
    }
  }

  @Test
  void codes_seldom_meet() {
    RoomCodes codes = new RoomCodes(new Random(42));
    Set<RoomCode> drawn = new HashSet<>();
    for (int i = 0; i < DRAWN; i++) {
      drawn.add(codes.next());
    }

    // 64,000² / 2 / 32⁶: about two meetings are to be expected.
    assertThat(drawn).hasSizeGreaterThan(DRAWN - 12);
  }

  @Test
  void the_generator_alone_decides() {
    assertThat(new RoomCodes(new Random(7)).next()).isEqualTo(new RoomCodes(new Random(7)).next());
  }

  @Test
  void the_alphabet_is_the_32_characters_that_nobody_misreads() {
    assertThat(RoomCode.ALPHABET).isEqualTo("ABCDEFGHJKLMNPQRSTUVWXYZ23456789").hasSize(32);
  }
}
