package app.trinity.account;

/**
 * Looking for and reserving a username: a driving port (rules ACCOUNT 1 and 2).
 *
 * <p>Thread-safe. Every method lets a store's {@link app.trinity.InfrastructureFailure} through and
 * may be repeated after it.
 */
public interface Usernames {
  /** Says whether nobody owns the name. It may be taken a moment later: only reserving decides. */
  boolean isAvailable(Username username);

  /**
   * Makes the name the user's and, where he has a profile, the name that others see in the rooms he
   * joins from now on. Of several who reserve one name at once, one wins; the winner repeating
   * succeeds again. A name once reserved is never given to anybody else.
   *
   * @throws app.trinity.Refusal {@code USERNAME_TAKEN} where somebody else owns it
   */
  void reserve(UserId userId, Username username);
}
