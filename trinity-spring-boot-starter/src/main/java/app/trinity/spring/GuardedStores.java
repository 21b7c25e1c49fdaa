package app.trinity.spring;

import app.trinity.account.spi.ProfileStore;
import app.trinity.account.spi.UsernameStore;
import app.trinity.discovery.spi.SeenStore;
import app.trinity.match.spi.MatchFeed;
import app.trinity.match.spi.MatchStore;
import app.trinity.match.spi.Recording;
import app.trinity.room.spi.RoomStore;
import app.trinity.room.spi.RosterStore;
import app.trinity.spi.Stores;
import app.trinity.vote.spi.VotePut;
import app.trinity.vote.spi.VoteStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Stores behind a {@link Door}, whose votes and matches an {@link EngineObserver} is told of. The
 * match feed is the stores' own.
 *
 * @param rooms the rooms
 * @param rosters who takes part
 * @param votes the votes
 * @param matches the matches
 * @param usernames the usernames
 * @param profiles the profiles
 * @param seen the titles people have seen
 * @param matchFeed the match feed
 */
record GuardedStores(
    RoomStore rooms,
    RosterStore rosters,
    VoteStore votes,
    MatchStore matches,
    UsernameStore usernames,
    ProfileStore profiles,
    SeenStore seen,
    MatchFeed matchFeed)
    implements Stores {

  static GuardedStores of(Stores stores, Door door, EngineObserver observer) {
    return new GuardedStores(
        guard(RoomStore.class, stores.rooms(), door, result -> {}),
        guard(RosterStore.class, stores.rosters(), door, result -> {}),
        guard(
            VoteStore.class,
            stores.votes(),
            door,
            result -> {
              if (result instanceof VotePut put) {
                observer.voted(put.stored().choice());
              }
            }),
        guard(
            MatchStore.class,
            stores.matches(),
            door,
            result -> {
              if (result instanceof Recording recording
                  && recording.outcome() == Recording.Outcome.RECORDED) {
                observer.recorded();
              }
            }),
        guard(UsernameStore.class, stores.usernames(), door, result -> {}),
        guard(ProfileStore.class, stores.profiles(), door, result -> {}),
        guard(SeenStore.class, stores.seen(), door, result -> {}),
        stores.matchFeed());
  }

  // A proxy answers null where the method it stands for does.
  @SuppressWarnings("NullAway")
  private static <T> T guard(
      Class<T> type, T store, Door door, Consumer<@Nullable Object> observer) {
    Object guarded =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (method.getDeclaringClass() == Object.class) {
                return call(method, store, arguments);
              }
              Object result = door.pass(() -> call(method, store, arguments));
              observer.accept(result);
              return result;
            });
    return type.cast(guarded);
  }

  private static @Nullable Object call(
      Method method, Object store, @Nullable Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(store, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
