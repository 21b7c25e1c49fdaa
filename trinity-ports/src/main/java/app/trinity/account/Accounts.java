package app.trinity.account;

/**
 * What happens when people sign up and sign in: a driving port (rule ACCOUNT-3).
 *
 * <p>Every method makes a small number of store calls that does not depend on how many people there
 * are, so that an authentication trigger can answer within its five seconds (rule ACCOUNT-4).
 *
 * <p>Thread-safe. Every method may throw a store's {@link app.trinity.InfrastructureFailure} and
 * may be repeated after it.
 */
public interface Accounts {
  /**
   * Refuses a sign-up that cannot succeed. Nothing is stored.
   *
   * @throws app.trinity.Refusal {@code INVALID_INPUT} if the email address or the username is
   *     missing or malformed; {@code USERNAME_TAKEN} if somebody owns the username
   * @throws app.trinity.InfrastructureFailure if a store could not be read
   */
  void checkSignUp(SignUp signUp);

  /**
   * Refuses a sign-up through an identity provider that cannot succeed. It needs no username:
   * {@link #open} finds a free one. Nothing is stored or read.
   *
   * @throws app.trinity.Refusal {@code INVALID_INPUT} if the email address is missing or malformed
   */
  void checkProviderSignUp(SignUp signUp);

  /**
   * Gives a confirmed person a username, a profile and membership of the group {@link
   * app.trinity.account.spi.UserGroups#USERS}. The requested username is used if it is valid and
   * free; otherwise a free one is derived from it or from the hint, because a confirmed person can
   * no longer be turned away. Idempotent: a repeat finds the profile and completes what is missing.
   *
   * @return the profile as it is stored now
   * @throws app.trinity.Refusal {@code BUSY} if every username tried was taken; there is no profile
   *     then, and a repeat tries again
   * @throws app.trinity.InfrastructureFailure if a store or the directory failed: the username may
   *     be reserved and the profile stored; a repeat finds both and completes the rest
   */
  Profile open(NewAccount account);

  /**
   * Records the time of a person's sign-in. Does nothing if the person has no profile.
   *
   * @throws app.trinity.InfrastructureFailure if a store failed; the call may be repeated
   */
  void recordLogin(UserId userId);
}
