package app.trinity.spi;

/**
 * A source of new identifiers.
 *
 * <p>Thread-safety: implementations are called by several threads at once.
 */
@FunctionalInterface
public interface IdSource {
  /**
   * Gives an identifier that this source has not given before and that no other source will give: 1
   * to 128 visible ASCII characters without {@code #}, for example a random UUID.
   */
  String next();
}
