package app.trinity.local.live;

import app.trinity.account.UserId;
import app.trinity.lambda.Answers;
import app.trinity.match.Match;
import app.trinity.match.spi.MatchPublisher;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.reactivestreams.Publisher;

/**
 * Who listens for matches at the moment, and the way to tell them.
 *
 * <p>Telling never waits for a listener: each passes on what it is given or gives up. Nothing is
 * kept for somebody who does not listen, for he finds his matches in his list.
 *
 * <p>Safe for use by several threads.
 */
public final class MatchHub implements MatchPublisher {
  private final ConcurrentMap<UserId, List<MatchListener>> listeners = new ConcurrentHashMap<>();

  /** A hub to which nobody listens. */
  public MatchHub() {}

  @Override
  public void publish(UserId user, Match match) {
    publish(user, Answers.userMatchEvent(user, match));
  }

  /**
   * Tells a person's listeners.
   *
   * @param event a {@code UserMatchEvent} in the form of the schema
   */
  public void publish(UserId user, ObjectNode event) {
    listeners.getOrDefault(user, List.of()).forEach(listener -> listener.tell(event));
  }

  /**
   * A person's matches from the moment somebody subscribes: each is handed on by the thread that
   * publishes it. They never end; cancelling the subscription is what ends it. A subscriber takes
   * them as fast as they come.
   */
  public Publisher<ObjectNode> matchesOf(UserId user) {
    return subscriber -> {
      MatchListener listener = new MatchListener(subscriber, left -> remove(user, left));
      add(user, listener);
      subscriber.onSubscribe(listener);
    };
  }

  /** How many listen for a person's matches. */
  public int listenersOf(UserId user) {
    return listeners.getOrDefault(user, List.of()).size();
  }

  private void add(UserId user, MatchListener listener) {
    listeners.compute(
        user,
        (id, his) -> {
          List<MatchListener> all = his == null ? new CopyOnWriteArrayList<>() : his;
          all.add(listener);
          return all;
        });
  }

  private void remove(UserId user, MatchListener listener) {
    listeners.computeIfPresent(
        user,
        (id, his) -> {
          his.remove(listener);
          return his.isEmpty() ? null : his;
        });
  }
}
