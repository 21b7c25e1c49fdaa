package app.trinity.jdbc;

/**
 * Thrown where the tables of a database are not those that this program works with. The message is
 * a sentence for the operator, who can act on it.
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
