package app.trinity.testkit;

import app.trinity.account.spi.ProfileStore;
import app.trinity.account.spi.UsernameStore;
import app.trinity.discovery.spi.SeenStore;
import app.trinity.match.spi.MatchFeed;
import app.trinity.match.spi.MatchStore;
import app.trinity.room.spi.RoomStore;
import app.trinity.room.spi.RosterStore;
import app.trinity.spi.Stores;
import app.trinity.vote.spi.VoteStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stores with a {@link CallInterceptor} around every call, so that a test can pause or fail any of
 * them. The match feed is passed through as it is.
 *
 * <p>Safe for use by several threads where the stores and the interceptor are.
 */
public final class InterceptedStores implements Stores {
  private final RoomStore rooms;
  private final RosterStore rosters;
  private final VoteStore votes;
  private final MatchStore matches;
  private final UsernameStore usernames;
  private final ProfileStore profiles;
  private final SeenStore seen;
  private final MatchFeed matchFeed;
  private final CallInterceptor interceptor;
  private final AtomicLong calls = new AtomicLong();

  private InterceptedStores(Stores stores, CallInterceptor interceptor) {
    this.interceptor = interceptor;
    this.rooms = intercepted(RoomStore.class, stores.rooms());
    this.rosters = intercepted(RosterStore.class, stores.rosters());
    this.votes = intercepted(VoteStore.class, stores.votes());
    this.matches = intercepted(MatchStore.class, stores.matches());
    this.usernames = intercepted(UsernameStore.class, stores.usernames());
    this.profiles = intercepted(ProfileStore.class, stores.profiles());
    this.seen = intercepted(SeenStore.class, stores.seen());
    this.matchFeed = stores.matchFeed();
  }

  /**
   * Wraps stores.
   *
   * @param stores what to call
   * @param interceptor what to tell of each call, before and after it
   */
  public static InterceptedStores of(Stores stores, CallInterceptor interceptor) {
    return new InterceptedStores(stores, interceptor);
  }

  private <T> T intercepted(Class<T> port, T store) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) ->
                method.getName().equals("equals")
                    ? proxy == arguments[0]
                    : call(port, store, method, arguments)));
  }

  private Object call(Class<?> port, Object store, Method method, Object[] arguments)
      throws Throwable {
    if (method.getDeclaringClass() == Object.class) {
      return method.invoke(store, arguments);
    }
    StoreCall call = new StoreCall(calls.incrementAndGet(), port.getSimpleName(), method.getName());
    interceptor.before(call);
    Object answer;
    try {
      answer = method.invoke(store, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
    interceptor.after(call);
    return answer;
  }

  /** How many calls have been made so far. */
  public long calls() {
    return calls.get();
  }

  @Override
  public RoomStore rooms() {
    return rooms;
  }

  @Override
  public RosterStore rosters() {
    return rosters;
  }

  @Override
  public VoteStore votes() {
    return votes;
  }

  @Override
  public MatchStore matches() {
    return matches;
  }

  @Override
  public UsernameStore usernames() {
    return usernames;
  }

  @Override
  public ProfileStore profiles() {
    return profiles;
  }

  @Override
  public SeenStore seen() {
    return seen;
  }

  @Override
  public MatchFeed matchFeed() {
    return matchFeed;
  }
}
