package app.trinity.account.spi;

import app.trinity.account.DisplayName;
import app.trinity.account.Profile;
import app.trinity.account.UserId;
import app.trinity.account.Username;
import java.time.Instant;
import java.util.Optional;

/**
 * The people's profiles: a driven port.
 *
 * <p><b>Visibility and durability.</b> What a method stored is durable when it returns, and every
 * later read by anybody sees it.
 *
 * <p><b>Atomicity.</b> Each method is one conditional write or one read.
 *
 * <p><b>Idempotency.</b> Every method may be repeated; the second time changes nothing.
 *
 * <p><b>Thread-safety.</b> All methods may be called by several threads at once, for they keep no
 * state between calls but the stored one.
 *
 * <p><b>Errors.</b> {@link app.trinity.InfrastructureFailure}; every method may be repeated after
 * it.
 */
public interface ProfileStore {
  /**
   * Stores the profile where the person has none.
   *
   * @return the profile as it is stored now: the given one, or the one that was there before
   */
  Profile create(Profile profile);

  /** Finds a person's profile; empty where he has none. */
  Optional<Profile> find(UserId userId);

  /**
   * Gives a person another name to be seen by. Nothing happens where he has no profile.
   *
   * @param userId whose profile
   * @param username a name that he has reserved
   */
  void rename(UserId userId, Username username);

  /**
   * Stores the name that the others in a room see (rule ROOM-12). Nothing happens where the person
   * has no profile.
   *
   * @param userId whose profile
   * @param name the name
   */
  void showAs(UserId userId, DisplayName name);

  /**
   * Keeps the time of a sign-in, unless a later one is kept already. Nothing happens where the
   * person has no profile.
   *
   * @param userId who signed in
   * @param at when
   */
  void recordLogin(UserId userId, Instant at);
}
