package app.trinity.lambda;

import app.trinity.Refusal;
import app.trinity.RefusalCode;
import app.trinity.account.UserId;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: a person signed in with Cognito, a backend with IAM credentials, or nobody known.
 * Whether a person may play at all (the group {@code Users}) is for the schema's directives.
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

  /**
   * Reads AppSync's identity. What bears any mark of a person is never taken for a backend, however
   * damaged it is.
   */
  static Caller read(JsonNode identity) {
    if (identity.has("sub") || identity.has("claims")) {
      return person(identity.hasNonNull("sub") ? identity : identity.path("claims"));
    }
    if (identity.hasNonNull("cognitoIdentityId")) {
      // An end user behind an identity pool has IAM credentials, too, and no sub to know him by.
      return NOBODY;
    }
    return isText(identity.path("userArn")) || isText(identity.path("accountId"))
        ? BACKEND
        : NOBODY;
  }

  private static Caller person(JsonNode bearer) {
    JsonNode sub = bearer.path("sub");
    try {
      return sub.isTextual() ? new Caller(UserId.of(sub.textValue()), false) : NOBODY;
    } catch (Refusal unfit) {
      return NOBODY;
    }
  }

  private static boolean isText(JsonNode node) {
    return node.isTextual() && !node.textValue().isEmpty();
  }

  /** True for a caller with IAM credentials, who acts for anybody. */
  public boolean isBackend() {
    return backend;
  }

  /** The person who asks, where there is one. */
  public Optional<UserId> person() {
    return Optional.ofNullable(user);
  }

  /**
   * The person who asks.
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
   * Lets a person act for himself only, and a backend for anybody.
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
