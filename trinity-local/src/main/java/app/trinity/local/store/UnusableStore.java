package app.trinity.local.store;

/**
 * A reason why games cannot be kept somewhere, in a sentence for the person at the command line.
 */
public final class UnusableStore extends Exception {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  UnusableStore(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /** Returns why, and what to do; nothing in it is secret. */
  public String sentence() {
    return sentence;
  }
}
