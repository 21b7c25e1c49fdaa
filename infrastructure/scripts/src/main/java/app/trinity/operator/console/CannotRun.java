package app.trinity.operator.console;

/** A reason not to run a command at all, in a sentence for the person at the console. */
public final class CannotRun extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the reason.
   *
   * @param sentence what is wrong and what to do about it, without any secret
   */
  public CannotRun(String sentence) {
    super(sentence);
  }

  /** Returns the sentence. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
