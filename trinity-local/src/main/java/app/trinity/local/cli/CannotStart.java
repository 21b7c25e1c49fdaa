package app.trinity.local.cli;

/** A reason not to start, in a sentence for the person at the command line. */
final class CannotStart extends Exception {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  CannotStart(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}
