package app.trinity.account.spi;

import app.trinity.account.UserId;
import app.trinity.account.Username;
import java.time.Instant;
import java.util.Optional;

/**
 * The usernames and their owners: a driven port.
 *
 * <p><b>Visibility and durability.</b> A reservation is durable when {@link #reserve} returns, and
 * every later read by anybody sees it.
 *
 * <p><b>Atomicity.</b> Reserving is one conditional write, never a read followed by a write: of
 * many people who reserve one name at once exactly one is told {@link Reservation#RESERVED} (rule
 * ACCOUNT-2).
 *
 * <p><b>Idempotency.</b> An owner who reserves again is told {@link Reservation#ALREADY_YOURS};
 * nothing changes.
 *
 * <p><b>Limits.</b> Names are compared by {@link Username#key()}. A reservation never ends.
 *
 * <p><b>Thread-safety.</b> All methods may be called by several threads at once, because the only
 * state is the stored one.
 *
 * <p><b>Errors.</b> {@link app.trinity.InfrastructureFailure}; after {@code MAY_HAVE_HAPPENED} the
 * same call may be made again and answers correctly.
 */
public interface UsernameStore {
  /**
   * Reserves the name for a user if nobody owns it.
   *
   * @param username the name
   * @param userId the user
   * @param at the time, kept with the reservation
   * @return the outcome
   * @throws app.trinity.InfrastructureFailure if the store failed
   */
  Reservation reserve(Username username, UserId userId, Instant at);

  /**
   * Returns the owner of the name; empty if it is free.
   *
   * @throws app.trinity.InfrastructureFailure if the store could not be read
   */
  Optional<UserId> ownerOf(Username username);
}
