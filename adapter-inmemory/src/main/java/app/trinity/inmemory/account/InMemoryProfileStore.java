package app.trinity.inmemory.account;

import app.trinity.account.DisplayName;
import app.trinity.account.Profile;
import app.trinity.account.UserId;
import app.trinity.account.Username;
import app.trinity.account.spi.ProfileStore;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The people's profiles. */
public final class InMemoryProfileStore implements ProfileStore {
  private final ConcurrentMap<UserId, Profile> profiles = new ConcurrentHashMap<>();

  @Override
  public Profile create(Profile profile) {
    Profile before = profiles.putIfAbsent(profile.userId(), profile);
    return before == null ? profile : before;
  }

  @Override
  public Optional<Profile> find(UserId userId) {
    return Optional.ofNullable(profiles.get(userId));
  }

  @Override
  public void rename(UserId userId, Username username) {
    profiles.computeIfPresent(
        userId, (id, profile) -> Profile.builder().from(profile).username(username).build());
  }

  @Override
  public void showAs(UserId userId, DisplayName name) {
    profiles.computeIfPresent(
        userId, (id, profile) -> Profile.builder().from(profile).displayName(name).build());
  }

  @Override
  public void recordLogin(UserId userId, Instant at) {
    profiles.computeIfPresent(
        userId,
        (id, profile) ->
            profile.lastLoginAt().filter(last -> !last.isBefore(at)).isPresent()
                ? profile
                : Profile.builder().from(profile).lastLoginAt(at).build());
  }
}
