package app.trinity.core.account.usecase;

import app.trinity.account.Profile;
import app.trinity.account.UserId;
import app.trinity.account.spi.ProfileStore;
import app.trinity.core.account.UsernameSuggestions;
import app.trinity.room.Participant;

/** Finds the name a person is to be seen by in a room. */
public final class Names {
  private final ProfileStore profiles;

  /** Finds names in the profiles. */
  public Names(ProfileStore profiles) {
    this.profiles = profiles;
  }

  /**
   * Returns a person as a room shows them: by their username, or by one made from their id where
   * they have no profile.
   */
  public Participant participant(UserId user) {
    return Participant.of(
        user,
        profiles
            .find(user)
            .map(Profile::username)
            .orElseGet(() -> UsernameSuggestions.forNobody(user)));
  }
}
