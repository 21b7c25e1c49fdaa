package app.trinity.account;

/**
 * Checking and reserving usernames: a driving port (rules ACCOUNT-1 and ACCOUNT-2).
 *
 * <p>Thread-safe. Every method may throw a store's {@link app.trinity.InfrastructureFailure} and
 * may be repeated after it.
 */
public interface Usernames {
  /**
   * Returns whether nobody owns the name. Somebody may take it a moment later: only reserving
   * decides.
   *
   * @throws app.trinity.InfrastructureFailure if a store could not be read
   */
  boolean isAvailable(Username username);

  /**
   * Reserves the name for a person and, if they have a profile, makes it the name that others see
   * in the rooms they join from now on. Of several people who reserve one name at once, one
   * succeeds, and succeeds again on a repeat. A reserved name is never given to anybody else.
   *
   * @throws app.trinity.Refusal {@code USERNAME_TAKEN} if somebody else owns it; nothing has
   *     changed
   * @throws app.trinity.InfrastructureFailure if a store failed: the name may be reserved, and the
   *     profile may still show the old one; a repeat completes both
   */
  void reserve(UserId userId, Username username);
}
