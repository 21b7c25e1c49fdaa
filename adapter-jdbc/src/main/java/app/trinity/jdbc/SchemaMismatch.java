package app.trinity.jdbc;

/**
 * Thrown if the tables of a database are not those that this program works with. The message tells
 * the operator what to do.
 */
public final class SchemaMismatch extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SchemaMismatch(String sentence) {
    super(sentence);
  }

  SchemaMismatch(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
