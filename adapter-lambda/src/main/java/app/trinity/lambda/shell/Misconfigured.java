package app.trinity.lambda.shell;

/**
 * A function cannot start with the environment it was given. The message names all that is wrong.
 */
public final class Misconfigured extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the failure.
   *
   * @param message all that is wrong; never the value of a variable
   */
  public Misconfigured(String message) {
    super(message, null, false, false);
  }
}
