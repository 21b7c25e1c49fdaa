package app.trinity.api;

import app.trinity.Refusal;
import app.trinity.RefusalCode;
import app.trinity.account.UserId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: a signed-in person, a backend that acts for anybody, or nobody known. Whether a person
 * may play at all (on AWS the group {@code Users}) is for whatever serves the API.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Caller {
  private static final Caller BACKEND = new Caller(null, true);
  private static final Caller NOBODY = new Caller(null, false);

  private final @Nullable UserId user;
  private final boolean backend;

  private Caller(@Nullable UserId user, boolean backend) {
    this.user = user;
    this.backend = backend;
  }

  /** Returns a person whose identity has been proved. */
  public static Caller person(UserId user) {
    return new Caller(user, false);
  }

  /** Returns a backend, which acts for anybody. */
  public static Caller backend() {
    return BACKEND;
  }

  /** Returns somebody of whom nothing is known. */
  public static Caller nobody() {
    return NOBODY;
  }

  /** Returns true for a backend, which acts for anybody. */
  public boolean isBackend() {
    return backend;
  }

  /** Returns the person who asks, where there is one. */
  public Optional<UserId> person() {
    return Optional.ofNullable(user);
  }

  /**
   * Returns the person who asks.
   *
   * @throws Refusal {@code UNAUTHENTICATED} where nobody is known; {@code FORBIDDEN} for a backend,
   *     which is no person
   */
  public UserId user() {
    requireKnown();
    if (user == null) {
      throw new Refusal(RefusalCode.FORBIDDEN, "Only a signed-in person can do this.");
    }
    return user;
  }

  /**
   * Refuses a caller of whom nothing is known.
   *
   * @throws Refusal {@code UNAUTHENTICATED}
   */
  public void requireKnown() {
    if (user == null && !backend) {
      throw new Refusal(RefusalCode.UNAUTHENTICATED, "Sign in first.");
    }
  }

  /**
   * Lets people act for themselves only, and a backend for anybody.
   *
   * @param named the person the request is about
   * @throws Refusal {@code UNAUTHENTICATED} where nobody is known; {@code FORBIDDEN} where a person
   *     names another
   */
  public void requireMayActFor(UserId named) {
    requireKnown();
    if (user != null && !user.equals(named)) {
      throw new Refusal(RefusalCode.FORBIDDEN, "You can do this for yourself only.");
    }
  }
}
