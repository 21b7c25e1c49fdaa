package app.trinity.inmemory.account;

import app.trinity.account.UserId;
import app.trinity.account.Username;
import app.trinity.account.spi.Reservation;
import app.trinity.account.spi.UsernameStore;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The usernames and their owners, by the key under which names are compared. */
public final class InMemoryUsernameStore implements UsernameStore {
  private record Reserved(Username name, UserId owner, Instant at) {}

  private final ConcurrentMap<String, Reserved> reservations = new ConcurrentHashMap<>();

  @Override
  public Reservation reserve(Username username, UserId userId, Instant at) {
    Reserved before = reservations.putIfAbsent(username.key(), new Reserved(username, userId, at));
    if (before == null) {
      return Reservation.RESERVED;
    }
    return before.owner().equals(userId) ? Reservation.ALREADY_YOURS : Reservation.TAKEN;
  }

  @Override
  public Optional<UserId> ownerOf(Username username) {
    return Optional.ofNullable(reservations.get(username.key())).map(Reserved::owner);
  }
}
