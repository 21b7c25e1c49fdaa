package app.trinity.jdbc;

import app.trinity.account.UserId;
import app.trinity.account.Username;
import app.trinity.account.spi.Reservation;
import app.trinity.account.spi.UsernameStore;
import app.trinity.jdbc.internal.Database;
import app.trinity.jdbc.internal.Row;
import app.trinity.jdbc.internal.Session;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Usernames: reserving is one insert, which the key refuses to all but the first. */
final class JdbcUsernameStore implements UsernameStore {
  private static final String RESERVE =
      """
      insert into trinity_usernames (username, user_id, reserved_at) values (?, ?, ?)
      on conflict (username) do nothing
      """;

  private static final String OWNER = "select user_id from trinity_usernames where username = ?";

  private final Database database;

  JdbcUsernameStore(Database database) {
    this.database = database;
  }

  @Override
  public Reservation reserve(Username username, UserId userId, Instant at) {
    return database.change(
        "reserving a username",
        session -> {
          if (session.update(RESERVE, username.key(), userId.value(), at) == 1) {
            return Reservation.RESERVED;
          }
          return owner(session, username).filter(userId::equals).isPresent()
              ? Reservation.ALREADY_YOURS
              : Reservation.TAKEN;
        });
  }

  @Override
  public Optional<UserId> ownerOf(Username username) {
    return database.read("reading a username", session -> owner(session, username));
  }

  private static Optional<UserId> owner(Session session, Username username) throws SQLException {
    return session.first(OWNER, Row::user, username.key());
  }
}
