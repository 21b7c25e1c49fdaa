package app.trinity.testkit;

import app.trinity.InfrastructureFailure;
import app.trinity.account.UserId;
import app.trinity.match.Match;
import app.trinity.match.spi.MatchPublisher;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * A publisher that remembers whom it has told of what, and that fails when told to.
 *
 * <p>Thread-safe.
 */
public final class RecordingPublisher implements MatchPublisher {
  /**
   * One notification that was accepted.
   *
   * @param user who was told
   * @param match of what
   */
  public record Told(UserId user, Match match) {}

  private final List<Told> told = new CopyOnWriteArrayList<>();
  private final Set<UserId> unreachable = ConcurrentHashMap.newKeySet();
  private final AtomicInteger failuresLeft = new AtomicInteger();
  private final AtomicInteger attempts = new AtomicInteger();

  @Override
  public void publish(UserId user, Match match) {
    attempts.incrementAndGet();
    boolean fails = failuresLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    if (fails || unreachable.contains(user)) {
      throw new InfrastructureFailure(
          InfrastructureFailure.Effect.DID_NOT_HAPPEN, "told to fail for " + user);
    }
    told.add(new Told(user, match));
  }

  /** Fails the next so many notifications, whomever they are for. */
  public void failNext(int notifications) {
    failuresLeft.set(notifications);
  }

  /** Fails every notification of one person from now on. */
  public void failFor(UserId user) {
    unreachable.add(user);
  }

  /** Fails no more. */
  public void recover() {
    failuresLeft.set(0);
    unreachable.clear();
  }

  /** What was accepted so far, in the order in which it was; repeats among it. */
  public List<Told> told() {
    return List.copyOf(told);
  }

  /** What one person was told so far, in order, repeats included. */
  public List<Match> toldTo(UserId user) {
    return told.stream()
        .filter(notification -> notification.user().equals(user))
        .map(Told::match)
        .collect(Collectors.toUnmodifiableList());
  }

  /** How many notifications were attempted, failed ones among them. */
  public int attempts() {
    return attempts.get();
  }
}
