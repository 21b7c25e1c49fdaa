package app.trinity.tmdb.request;

import app.trinity.discovery.spi.PageAnswer;
import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Why a question has no answer. It has no cause and no text from elsewhere: either could name an
 * address with a key in it.
 */
public final class TmdbFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final PageAnswer.Failure reason;
  private final int status;
  private final transient @Nullable Duration retryIn;

  private TmdbFailure(
      PageAnswer.Failure reason, String message, int status, @Nullable Duration retryIn) {
    super(message, null, false, false);
    this.reason = reason;
    this.status = status;
    this.retryIn = retryIn;
  }

  /** Returns a failure without a status. */
  public static TmdbFailure of(PageAnswer.Failure reason, String message) {
    return new TmdbFailure(reason, message, 0, null);
  }

  /** Returns the failure that an HTTP status stands for. */
  public static TmdbFailure ofStatus(PageAnswer.Failure reason, int status) {
    return new TmdbFailure(reason, "TMDB answered with status " + status, status, null);
  }

  /** Returns the failure of a request to a client that has been closed. */
  public static TmdbFailure closed() {
    return of(PageAnswer.Failure.UNAVAILABLE, "this client is closed");
  }

  /** Finds the failure among what futures wrap it in; anything else is an unavailable TMDB. */
  public static TmdbFailure from(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof TmdbFailure known) {
        return known;
      }
    }
    return of(PageAnswer.Failure.UNAVAILABLE, "TMDB could not be asked");
  }

  /** Returns this failure with the pause after which another attempt is worth it. */
  public TmdbFailure retriedIn(Duration delay) {
    return new TmdbFailure(reason, String.valueOf(getMessage()), status, delay);
  }

  /** Returns the reason, as the catalogue answers it. */
  public PageAnswer.Failure reason() {
    return reason;
  }

  /** Returns the HTTP status of TMDB's answer, if it answered. */
  public OptionalInt status() {
    return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
  }

  /** Returns the pause before the next attempt; null if another attempt would be pointless. */
  public @Nullable Duration retryIn() {
    return retryIn;
  }
}
