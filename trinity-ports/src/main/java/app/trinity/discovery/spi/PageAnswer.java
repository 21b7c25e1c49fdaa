package app.trinity.discovery.spi;

import app.trinity.TrinityValue;
import java.util.Optional;
import org.immutables.value.Value;

/** A catalogue's answer to one query: a page, or the reason there is none. */
@Value.Immutable
@TrinityValue
public abstract class PageAnswer {
  /** Why a page could not be had. */
  public enum Failure {
    /** The catalogue did not answer, or answered with an error or with garbage. */
    UNAVAILABLE,
    /** The catalogue was asked too often, or there was no room left to ask it. */
    THROTTLED,
    /** The time allowed was over before there was an answer. */
    OUT_OF_TIME,
    /**
     * The catalogue refused the question itself (a bad key, a bad parameter): asking again is vain.
     */
    REFUSED
  }

  PageAnswer() {}

  /** The page; present exactly where {@link #failure()} is empty. */
  public abstract Optional<CatalogPage> page();

  /** Why there is no page; present exactly where {@link #page()} is empty. */
  public abstract Optional<Failure> failure();

  /** Answers with a page. */
  public static PageAnswer of(CatalogPage page) {
    return ImmutablePageAnswer.of(Optional.of(page), Optional.empty());
  }

  /** Answers that there is no page. */
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
