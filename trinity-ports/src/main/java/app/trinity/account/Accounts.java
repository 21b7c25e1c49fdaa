package app.trinity.account;

/**
 * What happens when people sign up and sign in: a driving port (rule ACCOUNT 3).
 *
 * <p>Every method makes a small number of store calls that does not depend on how many people there
 * are, so that an authentication trigger can answer within its five seconds (rule ACCOUNT 4).
 *
 * <p>Thread-safe. Every method lets a store's {@link app.trinity.InfrastructureFailure} through and
 * may be repeated after it.
 */
public interface Accounts {
  /**
   * Refuses a sign-up that cannot succeed. Nothing is stored.
   *
   * @throws app.trinity.Refusal {@code INVALID_INPUT} where the email address or the username is
   *     missing or malformed; {@code USERNAME_TAKEN} where somebody owns the username
   */
  void checkSignUp(SignUp signUp);

  /**
   * Refuses a sign-up through an identity provider that cannot succeed. Such a person need not
   * bring a username: {@link #open} finds him a free one. Nothing is stored.
   *
   * @throws app.trinity.Refusal {@code INVALID_INPUT} where the email address is missing or
   *     malformed
   */
  void checkProviderSignUp(SignUp signUp);

  /**
   * Gives a confirmed person his username, his profile and his place in the group {@link
   * app.trinity.account.spi.UserGroups#USERS}. The wanted username is used where it is fit and
   * free; otherwise a free one is made from it or from the hint, for by now the person cannot be
   * turned away. Idempotent: a repeat finds the profile and completes what is missing.
   *
   * @return the profile as it is stored now
   */
  Profile open(NewAccount account);

  /** Keeps the time of a person's sign-in. Nothing happens where he has no profile. */
  void recordLogin(UserId userId);
}
