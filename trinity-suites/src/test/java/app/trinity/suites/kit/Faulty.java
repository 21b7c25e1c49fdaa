package app.trinity.suites.kit;

import app.trinity.account.spi.ProfileStore;
import app.trinity.account.spi.UsernameStore;
import app.trinity.inmemory.InMemoryStores;
import app.trinity.match.spi.MatchFeed;
import app.trinity.match.spi.MatchStore;
import app.trinity.room.spi.RoomStore;
import app.trinity.room.spi.RosterStore;
import app.trinity.spi.Stores;
import app.trinity.testkit.FixedClock;
import app.trinity.vote.spi.VoteStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

/** Sound stores of which some methods do something else than they should. */
final class Faulty implements Stores, AutoCloseable {
  /** What a method does instead. */
  @FunctionalInterface
  interface Answer {
    Object to(Call call) throws Exception;
  }

  /** A fault, put into sound stores. */
  @FunctionalInterface
  interface Fault {
    void into(Faulty stores);
  }

  /** A call of a faulty method. */
  @SuppressWarnings("ArrayRecordComponent")
  record Call(Stores sound, Object store, Method method, Object[] arguments) {
    <T> T arg(int place, Class<T> type) {
      return type.cast(arguments[place]);
    }

    /** What the sound store answers to the same call. */
    Object proceed() throws Exception {
      try {
        return method.invoke(store, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause() instanceof Exception cause ? cause : e;
      }
    }
  }

  private final Map<String, Answer> answers = new HashMap<>();
  private final InMemoryStores sound;
  private final FixedClock clock;

  private Faulty(FixedClock clock) {
    this.clock = clock;
    this.sound = InMemoryStores.builder().clock(clock).build();
  }

  static Faulty stores(FixedClock clock, Fault fault) {
    Faulty stores = new Faulty(clock);
    fault.into(stores);
    return stores;
  }

  /** Puts a fault into one method of one store. */
  Faulty on(Class<?> port, String method, Answer answer) {
    answers.put(port.getName() + "." + method, answer);
    return this;
  }

  Stores sound() {
    return sound;
  }

  FixedClock clock() {
    return clock;
  }

  private <T> T faulty(Class<T> port, T store) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              Call call = new Call(sound, store, method, arguments);
              Answer answer = answers.get(port.getName() + "." + method.getName());
              return answer == null ? call.proceed() : answer.to(call);
            }));
  }

  @Override
  public RoomStore rooms() {
    return faulty(RoomStore.class, sound.rooms());
  }

  @Override
  public RosterStore rosters() {
    return faulty(RosterStore.class, sound.rosters());
  }

  @Override
  public VoteStore votes() {
    return faulty(VoteStore.class, sound.votes());
  }

  @Override
  public MatchStore matches() {
    return faulty(MatchStore.class, sound.matches());
  }

  @Override
  public UsernameStore usernames() {
    return faulty(UsernameStore.class, sound.usernames());
  }

  @Override
  public ProfileStore profiles() {
    return faulty(ProfileStore.class, sound.profiles());
  }

  @Override
  public MatchFeed matchFeed() {
    return faulty(MatchFeed.class, sound.matchFeed());
  }

  @Override
  public void close() {
    sound.close();
  }
}
