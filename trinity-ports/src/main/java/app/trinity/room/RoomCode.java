package app.trinity.room;

import app.trinity.Refusal;
import app.trinity.TrinityValue;
import java.util.Locale;
import org.immutables.value.Value;

/**
 * The six characters that let friends into a room (rule ROOM-1). The alphabet leaves out I, O, 0
 * and 1, which people misread.
 */
@Value.Immutable
@TrinityValue
public abstract class RoomCode {
  /** The characters of which a code consists. */
  public static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  /** How many characters a code has. */
  public static final int LENGTH = 6;

  /** Longer than any spelling of a code; longer input is refused unread. */
  private static final int MAX_TYPED_LENGTH = 100;

  RoomCode() {}

  /** The code in its canonical form: six characters of {@link #ALPHABET}. */
  public abstract String value();

  /**
   * Parses a code as people type it: in any case, with spaces and hyphens anywhere.
   *
   * @throws Refusal {@code INVALID_INPUT} if what remains is not six characters of the alphabet
   */
  public static RoomCode of(String typed) {
    if (typed.length() > MAX_TYPED_LENGTH) {
      throw unfit();
    }
    return ImmutableRoomCode.of(typed.replaceAll("[\\s\\p{Z}-]", "").toUpperCase(Locale.ROOT));
  }

  @Value.Check
  void check() {
    if (value().length() != LENGTH
        || !value().chars().allMatch(character -> ALPHABET.indexOf(character) >= 0)) {
      throw unfit();
    }
  }

  private static Refusal unfit() {
    return Refusal.invalidInput(
        "A room code has six letters and digits, never I, O, 0 or 1: look at it once more.");
  }

  @Override
  public final String toString() {
    return value();
  }
}
