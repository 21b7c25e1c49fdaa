package app.trinity.lambda.function;

/**
 * A function cannot start with the environment it was given. The message names all that is wrong.
 */
public final class Misconfigured extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Misconfigured(String message) {
    super(message, null, false, false);
  }
}
