package app.trinity.core;

import app.trinity.account.Profile;
import app.trinity.account.UserId;
import app.trinity.account.spi.ProfileStore;
import app.trinity.core.account.UsernameSuggestions;
import app.trinity.room.Participant;

/** Finds the name a person is to be seen by in a room. */
final class Names {
  private final ProfileStore profiles;

  Names(ProfileStore profiles) {
    this.profiles = profiles;
  }

  Participant participant(UserId user) {
    return Participant.of(
        user,
        profiles
            .find(user)
            .map(Profile::username)
            .orElseGet(() -> UsernameSuggestions.forNobody(user)));
  }
}
