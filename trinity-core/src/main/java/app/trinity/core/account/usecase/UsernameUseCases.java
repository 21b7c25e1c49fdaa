package app.trinity.core.account.usecase;

import app.trinity.account.UserId;
import app.trinity.account.Username;
import app.trinity.account.Usernames;
import app.trinity.account.spi.ProfileStore;
import app.trinity.account.spi.Reservation;
import app.trinity.account.spi.UsernameStore;
import app.trinity.core.refusal.Refusals;
import java.time.InstantSource;

/** Looking for and reserving a username. */
public final class UsernameUseCases implements Usernames {
  private final UsernameStore usernames;
  private final ProfileStore profiles;
  private final InstantSource clock;

  /** Creates the use cases over their stores. */
  public UsernameUseCases(UsernameStore usernames, ProfileStore profiles, InstantSource clock) {
    this.usernames = usernames;
    this.profiles = profiles;
    this.clock = clock;
  }

  @Override
  public boolean isAvailable(Username username) {
    return usernames.ownerOf(username).isEmpty();
  }

  @Override
  public void reserve(UserId userId, Username username) {
    if (usernames.reserve(username, userId, clock.instant()) == Reservation.TAKEN) {
      throw Refusals.usernameTaken();
    }
    profiles.rename(userId, username);
  }
}
