package app.trinity.testkit.contract;

import app.trinity.Identifiers;
import app.trinity.account.UserId;
import app.trinity.room.RoomCode;
import app.trinity.spi.Stores;
import app.trinity.testkit.Eventually;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.SampleData;
import app.trinity.testkit.SampleRoom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the contracts of all stores share: the stores under test, a clock, names that no other test
 * uses, and waiting for what may lag behind. A failure begins with the ids of the rules it breaks.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@ExtendWith(NamesTheRule.class)
public abstract class StoreContract {
  /**
   * When each test begins. It lies so far ahead that a store which also deletes by the real time
   * (DynamoDB by TTL) never deletes what a test stored; its fraction of a second is one that a
   * system clock could give and that a store must keep.
   */
  private static final Instant START = Instant.parse("2090-06-15T18:30:00.123456789Z");

  /** The time, which stands still until a test turns it. */
  protected final FixedClock clock = FixedClock.at(START);

  /** The stores under test; new for each test, over data that may be old. */
  @SuppressWarnings("NullAway.Init")
  protected Stores stores;

  /** Random, for the tables may keep what earlier runs stored. */
  private final String mark =
      Long.toString(ThreadLocalRandom.current().nextLong(1L << 50, 1L << 51), 36);

  private final AtomicInteger named = new AtomicInteger();

  /**
   * Makes the stores under test. Called once for each test.
   *
   * @param clock what the stores must take the time from
   */
  protected abstract Stores createStores(FixedClock clock) throws Exception;

  /**
   * Closes the stores after each test. What is due then is of no interest to anybody: a contract
   * that asks about it has closed the stores before.
   */
  protected void closeStores(Stores used) throws Exception {
    var unused = used.close(Duration.ZERO);
  }

  /** How long the contract waits for what may lag behind; 20 seconds by default. */
  protected Duration patience() {
    return Duration.ofSeconds(20);
  }

  /**
   * Waits until an assertion about something that may lag behind holds. An adapter whose lists are
   * brought up to date from outside (by a stream) may do that here, before each attempt.
   */
  protected void eventually(Runnable assertion) {
    Eventually.holds(patience(), assertion);
  }

  @BeforeEach
  final void openStores() throws Exception {
    stores = createStores(clock);
  }

  @AfterEach
  final void letGoOfStores() throws Exception {
    closeStores(stores);
  }

  /** A text of letters, digits and hyphens that no other test has: {@code host-1a2b3c-1}. */
  protected final String unique(String what) {
    return what + "-" + mark + "-" + named.incrementAndGet();
  }

  /**
   * Identifiers that a store might mistake for one another: they differ in case alone, in a sign
   * that is a wildcard or a quote to some stores, or in the last of 128 characters.
   */
  protected final List<String> lookalikes(String what) {
    String start = unique(what + "-a:b/c|d.e~");
    String longest = start + "x".repeat(Identifiers.MAX_LENGTH - 1 - start.length());
    return List.of(
        start,
        start.toUpperCase(Locale.ROOT),
        "A" + start,
        "a" + start,
        start + "1",
        start + ":1",
        start + "/-1",
        start + "_",
        start + "%",
        start + "'",
        start + "\\",
        "\"" + start,
        "~" + start,
        longest + "a",
        longest + "A",
        longest + "b");
  }

  /** Somebody whom no other test knows. */
  protected final UserId user(String name) {
    return UserId.of(unique(name));
  }

  /** Starts a room of this test's own: made now, with an id, a code and a host of its own. */
  protected final SampleRoom aRoom() {
    RandomGenerator random = ThreadLocalRandom.current();
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < RoomCode.LENGTH; i++) {
      code.append(RoomCode.ALPHABET.charAt(random.nextInt(RoomCode.ALPHABET.length())));
    }
    return SampleData.aRoom()
        .withId(unique("room"))
        .withCode(code.toString())
        .withHost(user("host"))
        .madeAt(clock.instant());
  }

  /** Opens a room with its host in it. */
  protected final PlayedRoom open(SampleRoom room) {
    return PlayedRoom.open(stores, clock, room.build());
  }

  /** Opens a room with its host and others in it, who join in the order given. */
  protected final PlayedRoom open(SampleRoom room, UserId... others) {
    PlayedRoom opened = open(room);
    for (UserId other : others) {
      opened.join(other);
    }
    return opened;
  }
}
