package app.trinity.account.spi;

import app.trinity.account.UserId;
import app.trinity.account.Username;
import java.time.Instant;
import java.util.Optional;

/**
 * The usernames and who owns each: a driven port.
 *
 * <p><b>Visibility and durability.</b> A reservation is durable when {@link #reserve} returns, and
 * every later read by anybody sees it.
 *
 * <p><b>Atomicity.</b> Reserving is one conditional write, never a look and then a write: of many
 * who reserve one name at once exactly one is told {@link Reservation#RESERVED} (rule ACCOUNT 2).
 *
 * <p><b>Idempotency.</b> The owner reserving again is told {@link Reservation#ALREADY_YOURS};
 * nothing changes.
 *
 * <p><b>Limits.</b> Names are compared by {@link Username#key()}. A reservation never ends.
 *
 * <p><b>Thread-safety.</b> All methods may be called by several threads at once, for they keep no
 * state between calls but the stored one.
 *
 * <p><b>Errors.</b> {@link app.trinity.InfrastructureFailure}; after {@code MAY_HAVE_HAPPENED} the
 * same call may be made again and tells the truth.
 */
public interface UsernameStore {
  /**
   * Makes the name the user's where nobody owns it.
   *
   * @param username the name
   * @param userId who is to own it
   * @param at when, kept with the reservation
   */
  Reservation reserve(Username username, UserId userId, Instant at);

  /** Finds who owns the name; empty where it is free. */
  Optional<UserId> ownerOf(Username username);
}
