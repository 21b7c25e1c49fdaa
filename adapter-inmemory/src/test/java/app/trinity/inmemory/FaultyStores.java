package app.trinity.inmemory;

import app.trinity.account.spi.ProfileStore;
import app.trinity.account.spi.UsernameStore;
import app.trinity.discovery.spi.SeenStore;
import app.trinity.feed.AnnouncementQueue;
import app.trinity.match.spi.MatchFeed;
import app.trinity.match.spi.MatchStore;
import app.trinity.room.spi.RoomStore;
import app.trinity.room.spi.RosterStore;
import app.trinity.spi.Stores;
import app.trinity.testkit.FixedClock;
import app.trinity.vote.spi.VoteStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;

/** Sound stores of which one method does something else than it should. */
record FaultyStores(InMemoryStores sound, Class<?> port, String method, Fault fault)
    implements Stores {
  /** What the method does instead. */
  @FunctionalInterface
  interface Fault {
    /**
     * Answers a call.
     *
     * @param sound the sound stores
     * @param arguments what the method was called with
     */
    Object answer(Stores sound, Object[] arguments) throws Exception;
  }

  /** What an impatient test waits for an announcement that hangs. */
  private static final Duration SHORT_TIME_LIMIT = Duration.ofMillis(50);

  /** Stores whose method of this port has a fault. */
  static FaultyStores at(FixedClock clock, Class<?> port, String method, Fault fault) {
    InMemoryStores sound =
        InMemoryStores.builder()
            .clock(clock)
            .matchFeed(AnnouncementQueue.builder().timeLimit(SHORT_TIME_LIMIT).build())
            .build();
    return new FaultyStores(sound, port, method, fault);
  }

  private <T> T faulty(Class<T> wanted, T store) {
    if (wanted != port) {
      return store;
    }
    return wanted.cast(
        Proxy.newProxyInstance(
            wanted.getClassLoader(),
            new Class<?>[] {wanted},
            (proxy, called, arguments) -> {
              if (called.getName().equals(method)) {
                return fault.answer(sound, arguments);
              }
              try {
                return called.invoke(store, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
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
  public SeenStore seen() {
    return faulty(SeenStore.class, sound.seen());
  }

  @Override
  public MatchFeed matchFeed() {
    return faulty(MatchFeed.class, sound.matchFeed());
  }
}
