package app.trinity.operator.doctor;

import java.util.List;

/**
 * What a check found.
 *
 * @param level how bad it is
 * @param what what was seen; no secret in it
 * @param remedy what to do; empty where nothing is to be done
 */
public record Finding(Level level, String what, String remedy) {
  /** How bad it is. */
  public enum Level {
    /** As it should be. */
    OK("ok"),
    /** It works, or is yet to come; somebody should know. */
    WARN("warn"),
    /** Something does not work. */
    FAIL("FAIL");

    private final String word;

    Level(String word) {
      this.word = word;
    }

    /** The level in print. */
    public String word() {
      return word;
    }
  }

  /** As it should be. */
  public static Finding ok(String what) {
    return new Finding(Level.OK, what, "");
  }

  /** Something that somebody should know. */
  public static Finding warn(String what, String remedy) {
    return new Finding(Level.WARN, what, remedy);
  }

  /** Something that does not work. */
  public static Finding fail(String what, String remedy) {
    return new Finding(Level.FAIL, what, remedy);
  }

  /** Several troubles as one, or none. */
  static Finding of(List<String> troubles, String remedy, String whereFine) {
    return troubles.isEmpty() ? ok(whereFine) : fail(String.join("; ", troubles), remedy);
  }
}
