package app.trinity.account.spi;

import app.trinity.account.DisplayName;
import app.trinity.account.Profile;
import app.trinity.account.UserId;
import app.trinity.account.Username;
import java.time.Instant;
import java.util.Optional;

/**
 * People's profiles: a driven port.
 *
 * <p><b>Visibility and durability.</b> What a method stores is durable when it returns, and every
 * later read by anybody sees it.
 *
 * <p><b>Atomicity.</b> Each method is one conditional write or one read.
 *
 * <p><b>Idempotency.</b> Every method may be repeated; the repeat changes nothing.
 *
 * <p><b>Thread-safety.</b> All methods may be called by several threads at once, because the only
 * state is the stored one.
 *
 * <p><b>Errors.</b> {@link app.trinity.InfrastructureFailure}; every method may be repeated after
 * it.
 */
public interface ProfileStore {
  /**
   * Stores the profile if the person has none.
   *
   * @return the profile as it is stored now: the given one, or the earlier one
   * @throws app.trinity.InfrastructureFailure if the store failed
   */
  Profile create(Profile profile);

  /**
   * Returns a person's profile; empty if there is none.
   *
   * @throws app.trinity.InfrastructureFailure if the store could not be read
   */
  Optional<Profile> find(UserId userId);

  /**
   * Changes the name in a person's profile. Does nothing if they have no profile.
   *
   * @param userId the person
   * @param username a name that they have reserved
   * @throws app.trinity.InfrastructureFailure if the store failed
   */
  void rename(UserId userId, Username username);

  /**
   * Stores the name that others in a room see (rule ROOM-12). Does nothing if the person has no
   * profile.
   *
   * @param userId the person
   * @param name the name
   * @throws app.trinity.InfrastructureFailure if the store failed
   */
  void showAs(UserId userId, DisplayName name);

  /**
   * Records the time of a sign-in, unless a later one is recorded already. Does nothing if the
   * person has no profile.
   *
   * @param userId the person who signed in
   * @param at the time of the sign-in
   * @throws app.trinity.InfrastructureFailure if the store failed
   */
  void recordLogin(UserId userId, Instant at);
}
