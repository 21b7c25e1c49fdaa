package app.trinity.testkit;

import app.trinity.account.UserId;
import app.trinity.account.Username;
import app.trinity.account.spi.ProfileStore;
import app.trinity.account.spi.Reservation;
import app.trinity.account.spi.UsernameStore;
import app.trinity.discovery.spi.SeenStore;
import app.trinity.match.spi.MatchFeed;
import app.trinity.match.spi.MatchStore;
import app.trinity.room.spi.RoomStore;
import app.trinity.room.spi.RosterStore;
import app.trinity.spi.Stores;
import app.trinity.vote.spi.VoteStore;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Stores that know usernames only: enough to see what comes between a caller and a store. */
final class ToyStores implements Stores {
  private final Map<Username, UserId> owners = new ConcurrentHashMap<>();

  @Override
  public UsernameStore usernames() {
    return new UsernameStore() {
      @Override
      public Reservation reserve(Username username, UserId userId, Instant at) {
        UserId owner = owners.putIfAbsent(username, userId);
        if (owner == null) {
          return Reservation.RESERVED;
        }
        return owner.equals(userId) ? Reservation.ALREADY_YOURS : Reservation.TAKEN;
      }

      @Override
      public Optional<UserId> ownerOf(Username username) {
        return Optional.ofNullable(owners.get(username));
      }
    };
  }

  private static <T> T unused(Class<T> port) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              throw new UnsupportedOperationException(method.getName());
            }));
  }

  @Override
  public RoomStore rooms() {
    return unused(RoomStore.class);
  }

  @Override
  public RosterStore rosters() {
    return unused(RosterStore.class);
  }

  @Override
  public VoteStore votes() {
    return unused(VoteStore.class);
  }

  @Override
  public MatchStore matches() {
    return unused(MatchStore.class);
  }

  @Override
  public ProfileStore profiles() {
    return unused(ProfileStore.class);
  }

  @Override
  public SeenStore seen() {
    return unused(SeenStore.class);
  }

  @Override
  public MatchFeed matchFeed() {
    return announcements -> {};
  }
}
