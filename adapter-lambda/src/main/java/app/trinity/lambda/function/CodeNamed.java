package app.trinity.lambda.function;

/**
 * What the exceptions of {@link CodeNamedExceptions} are made from: their class is this one under
 * another name. It names no class but its parent and has no members but this constructor.
 */
class CodeNamed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Carries a sentence for the client, and no stack trace, which Lambda would hand on. */
  public CodeNamed(String sentence) {
    super(sentence, null, false, false);
  }
}
