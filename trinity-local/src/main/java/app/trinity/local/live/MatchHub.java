package app.trinity.local.live;

import app.trinity.account.UserId;
import app.trinity.api.Answers;
import app.trinity.match.Match;
import app.trinity.match.spi.MatchPublisher;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * Who listens for matches at the moment, and the way to tell them.
 *
 * <p>Telling never waits for a listener: each passes on what it is given or gives up. Nothing is
 * kept for somebody who does not listen, for they find their matches in their list.
 *
 * <p>Safe for use by several threads.
 */
public final class MatchHub implements MatchPublisher {
  private final ConcurrentMap<UserId, List<MatchListener>> listeners = new ConcurrentHashMap<>();

  /** A hub to which nobody listens. */
  public MatchHub() {}

  @Override
  public void publish(UserId user, Match match) {
    List<MatchListener> told = listeners.getOrDefault(user, List.of());
    if (!told.isEmpty()) {
      Map<String, @Nullable Object> event = Answers.userMatchEvent(user, match);
      told.forEach(listener -> listener.tell(event));
    }
  }

  /**
   * Returns a person's matches from the moment somebody subscribes, each as a {@code
   * UserMatchEvent} in the form of the schema: it is handed on by the thread that publishes it.
   * They never end; cancelling the subscription is what ends it. A subscriber takes them as fast as
   * they come.
   */
  public Publisher<Map<String, @Nullable Object>> matchesOf(UserId user) {
    return subscriber -> {
      MatchListener listener = new MatchListener(subscriber, left -> remove(user, left));
      add(user, listener);
      subscriber.onSubscribe(listener);
    };
  }

  /** Returns how many listen for a person's matches. */
  public int listenersOf(UserId user) {
    return listeners.getOrDefault(user, List.of()).size();
  }

  private void add(UserId user, MatchListener listener) {
    listeners.compute(
        user,
        (id, theirs) -> {
          List<MatchListener> all = theirs == null ? new CopyOnWriteArrayList<>() : theirs;
          all.add(listener);
          return all;
        });
  }

  private void remove(UserId user, MatchListener listener) {
    listeners.computeIfPresent(
        user,
        (id, theirs) -> {
          theirs.remove(listener);
          return theirs.isEmpty() ? null : theirs;
        });
  }
}
