package app.trinity.operator.doctor;

import java.util.List;

/**
 * The finding of a check.
 *
 * @param level its severity
 * @param what what the check found, without any secret
 * @param remedy what to do; empty if there is nothing to do
 */
public record Finding(Level level, String what, String remedy) {
  /** The severity of a finding. */
  public enum Level {
    /** All is well. */
    OK("ok"),
    /** It works, or is not there yet; the operator should know. */
    WARN("warn"),
    /** Something does not work. */
    FAIL("FAIL");

    private final String word;

    Level(String word) {
      this.word = word;
    }

    /** Returns the level as it is printed. */
    public String word() {
      return word;
    }
  }

  /** Returns a finding that all is well. */
  public static Finding ok(String what) {
    return new Finding(Level.OK, what, "");
  }

  /** Returns a finding that the operator should know of. */
  public static Finding warn(String what, String remedy) {
    return new Finding(Level.WARN, what, remedy);
  }

  /** Returns a finding of something that does not work. */
  public static Finding fail(String what, String remedy) {
    return new Finding(Level.FAIL, what, remedy);
  }

  /** Returns several problems as one finding, or the finding that there is none. */
  static Finding of(List<String> troubles, String remedy, String whereFine) {
    return troubles.isEmpty() ? ok(whereFine) : fail(String.join("; ", troubles), remedy);
  }
}
