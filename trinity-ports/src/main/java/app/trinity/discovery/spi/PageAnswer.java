package app.trinity.discovery.spi;

import app.trinity.TrinityValue;
import java.util.Optional;
import org.immutables.value.Value;

/** A catalogue's answer to one query: a page, or the reason why there is none. */
@Value.Immutable
@TrinityValue
public abstract class PageAnswer {
  /** The reason why a page could not be read. */
  public enum Failure {
    /** The catalogue did not answer, or its answer was an error or malformed. */
    UNAVAILABLE,
    /** The rate limit was reached, the catalogue's or the adapter's own. */
    THROTTLED,
    /** The deadline passed before there was an answer. */
    OUT_OF_TIME,
    /** The catalogue rejected the query itself (a bad credential or parameter); do not retry. */
    REFUSED
  }

  PageAnswer() {}

  /** The page; present if and only if {@link #failure()} is empty. */
  public abstract Optional<CatalogPage> page();

  /** The reason for there being no page; present if and only if {@link #page()} is empty. */
  public abstract Optional<Failure> failure();

  /** Returns an answer with a page. */
  public static PageAnswer of(CatalogPage page) {
    return ImmutablePageAnswer.of(Optional.of(page), Optional.empty());
  }

  /** Returns an answer without a page. */
  public static PageAnswer failed(Failure failure) {
    return ImmutablePageAnswer.of(Optional.empty(), Optional.of(failure));
  }

  @Value.Check
  void check() {
    if (page().isPresent() == failure().isPresent()) {
      throw new IllegalArgumentException("an answer is either a page or a failure");
    }
  }
}
