package app.trinity.testkit;

import app.trinity.spi.IdSource;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids that count: {@code id-1}, {@code id-2} and so on. They are unique within one source only.
 *
 * <p>Thread-safe: no id is given twice.
 */
public final class SequentialIds implements IdSource {
  private final String prefix;
  private final AtomicLong last = new AtomicLong();

  private SequentialIds(String prefix) {
    this.prefix = prefix;
  }

  /** Counts {@code id-1}, {@code id-2} and so on. */
  public static SequentialIds create() {
    return withPrefix("id-");
  }

  /**
   * Counts behind a prefix of one's own.
   *
   * @param prefix up to 100 visible ASCII characters without {@code #}
   */
  public static SequentialIds withPrefix(String prefix) {
    return new SequentialIds(prefix);
  }

  @Override
  public String next() {
    return prefix + last.incrementAndGet();
  }
}
