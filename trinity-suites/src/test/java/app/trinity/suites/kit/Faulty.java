package app.trinity.suites.kit;

import app.trinity.account.spi.ProfileStore;
import app.trinity.account.spi.UsernameStore;
import app.trinity.discovery.spi.SeenStore;
import app.trinity.feed.AnnouncementQueue;
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
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Sound stores of which some methods do something else than they should. */
public final class Faulty implements Stores, AutoCloseable {
  /** What a method does instead. */
  @FunctionalInterface
  public interface Answer {
    Object to(Call call) throws Exception;
  }

  /** A fault, put into sound stores. */
  @FunctionalInterface
  public interface Fault {
    void into(Faulty stores);
  }

  /** A call of a faulty method. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Call(Stores sound, Object store, Method method, Object[] arguments) {
    /** The argument at a place, from 0. */
    public <T> T arg(int place, Class<T> type) {
      return type.cast(arguments[place]);
    }

    /** What the sound store answers to the same call. */
    public Object proceed() throws Exception {
      try {
        return method.invoke(store, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause() instanceof Exception cause ? cause : e;
      }
    }
  }

  /** Short enough for a test of announcements that hang. */
  private static final Duration TIME_LIMIT = Duration.ofMillis(400);

  private final Map<String, Answer> answers = new HashMap<>();
  private final Map<Class<?>, Object> stores = new ConcurrentHashMap<>();
  private final AnnouncementQueue feed;
  private final InMemoryStores sound;
  private final FixedClock clock;
  private boolean anew;

  private Faulty(FixedClock clock, AnnouncementQueue feed) {
    this.clock = clock;
    this.feed = feed;
    this.sound = InMemoryStores.builder().clock(clock).matchFeed(feed).build();
  }

  /** Sound stores with a fault, whose match feed is quick to give up. */
  public static Faulty stores(FixedClock clock, Fault fault) {
    return stores(clock, AnnouncementQueue.builder().timeLimit(TIME_LIMIT).build(), fault);
  }

  /** Sound stores with a fault and with a match feed that may have one. */
  static Faulty stores(FixedClock clock, AnnouncementQueue feed, Fault fault) {
    Faulty stores = new Faulty(clock, feed);
    fault.into(stores);
    return stores;
  }

  /** Puts a fault into one method of one store. */
  public Faulty on(Class<?> port, String method, Answer answer) {
    answers.put(port.getName() + "." + method, answer);
    return this;
  }

  /** Has every call for a store make another object. */
  public void makeStoresAnew() {
    anew = true;
  }

  /** The stores without the fault. */
  Stores sound() {
    return sound;
  }

  /** The match feed without the fault. */
  public AnnouncementQueue feed() {
    return feed;
  }

  /** The time by which the stores forget. */
  public FixedClock clock() {
    return clock;
  }

  private <T> T faulty(Class<T> port, T store) {
    return anew
        ? proxy(port, store)
        : port.cast(stores.computeIfAbsent(port, key -> proxy(port, store)));
  }

  private <T> T proxy(Class<T> port, T store) {
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
  public SeenStore seen() {
    return faulty(SeenStore.class, sound.seen());
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
