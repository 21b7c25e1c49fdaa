package app.trinity.core.account.usecase;

import app.trinity.account.DisplayName;
import app.trinity.account.Profile;
import app.trinity.account.UserId;
import app.trinity.account.Username;
import app.trinity.account.spi.ProfileStore;
import app.trinity.core.account.UsernameSuggestions;
import app.trinity.room.Participant;
import java.util.Optional;

/** Finds the names by which a person is shown in a room. */
public final class Names {
  private final ProfileStore profiles;

  /** Finds names in the profiles. */
  public Names(ProfileStore profiles) {
    this.profiles = profiles;
  }

  /**
   * Returns a person as a room shows them: by their display name or else their username, which is
   * made from their id where they have no profile.
   */
  public Participant participant(UserId user) {
    Optional<Profile> profile = profiles.find(user);
    Username username =
        profile.map(Profile::username).orElseGet(() -> UsernameSuggestions.forNobody(user));
    DisplayName displayName =
        profile.flatMap(Profile::displayName).orElseGet(() -> DisplayName.of(username));
    return Participant.of(user, username, displayName);
  }
}
