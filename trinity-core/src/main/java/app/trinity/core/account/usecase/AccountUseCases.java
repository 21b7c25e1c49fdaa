package app.trinity.core.account.usecase;

import app.trinity.Refusal;
import app.trinity.account.Accounts;
import app.trinity.account.NewAccount;
import app.trinity.account.Profile;
import app.trinity.account.SignUp;
import app.trinity.account.UserId;
import app.trinity.account.Username;
import app.trinity.account.spi.ProfileStore;
import app.trinity.account.spi.Reservation;
import app.trinity.account.spi.UserGroups;
import app.trinity.account.spi.UsernameStore;
import app.trinity.core.account.EmailAddress;
import app.trinity.core.account.UsernameSuggestions;
import app.trinity.core.refusal.Refusals;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The use cases of signing up and signing in. */
public final class AccountUseCases implements Accounts {
  private final UsernameStore usernames;
  private final ProfileStore profiles;
  private final UserGroups groups;
  private final InstantSource clock;

  /** Creates the use cases over their stores. */
  public AccountUseCases(
      UsernameStore usernames, ProfileStore profiles, UserGroups groups, InstantSource clock) {
    this.usernames = usernames;
    this.profiles = profiles;
    this.groups = groups;
    this.clock = clock;
  }

  @Override
  public void checkSignUp(SignUp signUp) {
    requireEmail(signUp);
    Username username =
        signUp
            .username()
            .map(Username::of)
            .orElseThrow(() -> Refusal.invalidInput("Choose a username to sign up."));
    if (usernames.ownerOf(username).isPresent()) {
      throw Refusals.usernameTaken();
    }
  }

  @Override
  public void checkProviderSignUp(SignUp signUp) {
    requireEmail(signUp);
  }

  private static void requireEmail(SignUp signUp) {
    if (signUp.email().filter(EmailAddress::isWellFormed).isEmpty()) {
      throw Refusal.invalidInput("Give an email address like ada@example.org to sign up.");
    }
  }

  @Override
  public Profile open(NewAccount account) {
    Profile profile = profiles.find(account.userId()).orElseGet(() -> create(account));
    account.directoryName().ifPresent(name -> groups.add(name, UserGroups.USERS));
    return profile;
  }

  private Profile create(NewAccount account) {
    Instant now = clock.instant();
    return profiles.create(
        Profile.builder()
            .userId(account.userId())
            .username(reserve(account, now))
            .createdAt(now)
            .build());
  }

  private Username reserve(NewAccount account, Instant now) {
    for (Username wish : wishes(account)) {
      if (usernames.reserve(wish, account.userId(), now) != Reservation.TAKEN) {
        return wish;
      }
    }
    throw Refusals.busy();
  }

  /** The wanted name where it is fit, and what to fall back on. */
  private static List<Username> wishes(NewAccount account) {
    UserId user = account.userId();
    List<Username> wishes = new ArrayList<>();
    account
        .wantedUsername()
        .ifPresent(wanted -> wishes.addAll(UsernameSuggestions.from(wanted, user)));
    wishes.addAll(UsernameSuggestions.from(account.nameHint(), user));
    return wishes;
  }

  @Override
  public void recordLogin(UserId userId) {
    profiles.recordLogin(userId, clock.instant());
  }
}
