package app.trinity.core;

import app.trinity.account.DisplayName;
import app.trinity.account.Profile;
import app.trinity.account.UserId;
import app.trinity.account.Username;
import app.trinity.account.spi.ProfileStore;
import app.trinity.core.account.UsernameSuggestions;
import app.trinity.room.Participant;
import java.util.Optional;

/** Finds the names a person is seen by in a room. */
final class Names {
  private final ProfileStore profiles;

  Names(ProfileStore profiles) {
    this.profiles = profiles;
  }

  Participant participant(UserId user) {
    Optional<Profile> profile = profiles.find(user);
    Username username =
        profile.map(Profile::username).orElseGet(() -> UsernameSuggestions.forNobody(user));
    DisplayName displayName =
        profile.flatMap(Profile::displayName).orElseGet(() -> DisplayName.of(username));
    return Participant.of(user, username, displayName);
  }
}
