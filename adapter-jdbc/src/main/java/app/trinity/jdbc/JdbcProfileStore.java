package app.trinity.jdbc;

import app.trinity.account.DisplayName;
import app.trinity.account.Profile;
import app.trinity.account.UserId;
import app.trinity.account.Username;
import app.trinity.account.spi.ProfileStore;
import app.trinity.jdbc.internal.Database;
import app.trinity.jdbc.internal.Row;
import app.trinity.jdbc.internal.Session;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Profiles. */
final class JdbcProfileStore implements ProfileStore {
  private static final String CREATE =
      """
      insert into trinity_profiles (user_id, username, display_name, created_at, last_login_at)
      values (?, ?, ?, ?, ?)
      on conflict (user_id) do nothing
      """;

  private static final String FIND =
      """
      select user_id, username, display_name, created_at, last_login_at from trinity_profiles
      where user_id = ?
      """;

  private static final String RENAME = "update trinity_profiles set username = ? where user_id = ?";

  private static final String SHOW_AS =
      "update trinity_profiles set display_name = ? where user_id = ?";

  private static final String RECORD_LOGIN =
      """
      update trinity_profiles set last_login_at = ?
      where user_id = ? and (last_login_at is null or last_login_at < ?)
      """;

  private final Database database;

  JdbcProfileStore(Database database) {
    this.database = database;
  }

  @Override
  public Profile create(Profile profile) {
    return database.change(
        "creating a profile",
        session -> {
          int created =
              session.update(
                  CREATE,
                  profile.userId().value(),
                  profile.username().value(),
                  profile.displayName().map(DisplayName::value),
                  profile.createdAt(),
                  profile.lastLoginAt());
          return created == 1 ? profile : find(session, profile.userId()).orElse(profile);
        });
  }

  @Override
  public Optional<Profile> find(UserId userId) {
    return database.read("reading a profile", session -> find(session, userId));
  }

  private static Optional<Profile> find(Session session, UserId userId) throws SQLException {
    return session.first(FIND, JdbcProfileStore::profile, userId.value());
  }

  private static Profile profile(Row row) throws SQLException {
    return Profile.builder()
        .userId(row.user())
        .username(Username.of(row.text("username")))
        .displayName(row.findText("display_name").map(DisplayName::of))
        .createdAt(row.time("created_at"))
        .lastLoginAt(row.findTime("last_login_at"))
        .build();
  }

  @Override
  public void rename(UserId userId, Username username) {
    int unused =
        database.change(
            "renaming a profile",
            session -> session.update(RENAME, username.value(), userId.value()));
  }

  @Override
  public void showAs(UserId userId, DisplayName name) {
    int unused =
        database.change(
            "storing a display name",
            session -> session.update(SHOW_AS, name.value(), userId.value()));
  }

  @Override
  public void recordLogin(UserId userId, Instant at) {
    int unused =
        database.change(
            "recording a sign-in", session -> session.update(RECORD_LOGIN, at, userId.value(), at));
  }
}
