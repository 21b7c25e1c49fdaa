package app.trinity.spi;

/**
 * A source of new identifiers.
 *
 * <p>Thread-safety: implementations may be called by several threads at once.
 */
@FunctionalInterface
public interface IdSource {
  /**
   * Returns an identifier that neither this source nor any other has returned before: 1 to 128
   * visible ASCII characters without {@code #}, for example a random UUID.
   */
  String next();
}
