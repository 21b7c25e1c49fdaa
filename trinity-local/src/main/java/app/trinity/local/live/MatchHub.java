package app.trinity.local.live;

import app.trinity.account.UserId;
import app.trinity.api.Answers;
import app.trinity.match.Match;
import app.trinity.match.spi.MatchPublisher;
import app.trinity.room.RoomChange;
import app.trinity.room.RoomChangeKind;
import app.trinity.room.RoomId;
import app.trinity.room.spi.RoomChangePublisher;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * Who listens for matches, and for changes of rooms, at the moment, and the way to tell them.
 *
 * <p>Telling never waits for a listener: each passes on what it is given or gives up. Nothing is
 * kept for somebody who does not listen, for they find their matches in their list.
 *
 * <p>Safe for use by several threads.
 */
public final class MatchHub implements MatchPublisher, RoomChangePublisher {
  /** The changes after which somebody no longer takes part. */
  private static final Set<RoomChangeKind> ENDINGS =
      Set.of(RoomChangeKind.LEFT, RoomChangeKind.REMOVED, RoomChangeKind.ENDED);

  private final ConcurrentMap<Object, List<MatchListener>> listeners = new ConcurrentHashMap<>();

  private final Function<RoomChange, Optional<WatchedRoom>> rooms;

  /**
   * Returns a hub to which nobody listens.
   *
   * @param rooms returns the room of a change as it is now; empty if the room is forgotten
   */
  public MatchHub(Function<RoomChange, Optional<WatchedRoom>> rooms) {
    this.rooms = rooms;
  }

  @Override
  public void publish(UserId user, Match match) {
    List<MatchListener> told = listeners.getOrDefault(user, List.of());
    if (!told.isEmpty()) {
      Map<String, @Nullable Object> event = Answers.userMatchEvent(user, match);
      told.forEach(listener -> listener.tell(event));
    }
  }

  @Override
  public void publish(RoomChange change) {
    List<MatchListener> told = listeners.getOrDefault(change.roomId(), List.of());
    if (!told.isEmpty()) {
      Optional<WatchedRoom> room = rooms.apply(change);
      told.forEach(listener -> tell(listener, change.kind(), room));
    }
  }

  /** Whoever no longer takes part hears that it is so, and nothing after that. */
  private static void tell(
      MatchListener listener, RoomChangeKind kind, Optional<WatchedRoom> room) {
    boolean takesPart =
        room.filter(now -> now.participants().contains(listener.user())).isPresent();
    if (takesPart || ENDINGS.contains(kind)) {
      room.map(WatchedRoom::event).ifPresent(listener::tell);
    }
    if (!takesPart) {
      listener.end();
    }
  }

  /**
   * Returns the changes of a room from the moment somebody subscribes, each as a {@code RoomChange}
   * in the form of the schema. They are told as {@link #matchesOf} is, and end with the change
   * after which the person no longer takes part.
   *
   * @param room the room
   * @param user the participant who listens
   */
  public Publisher<Map<String, @Nullable Object>> changesOf(RoomId room, UserId user) {
    return heardOf(room, user);
  }

  /**
   * Returns a person's matches from the moment somebody subscribes, each as a {@code
   * UserMatchEvent} in the form of the schema: it is handed on by the thread that publishes it.
   * They never end; cancelling the subscription is what ends it. A subscriber takes them as fast as
   * they come.
   */
  public Publisher<Map<String, @Nullable Object>> matchesOf(UserId user) {
    return heardOf(user, user);
  }

  private Publisher<Map<String, @Nullable Object>> heardOf(Object topic, UserId user) {
    return subscriber -> {
      MatchListener listener = new MatchListener(user, subscriber, left -> remove(topic, left));
      add(topic, listener);
      subscriber.onSubscribe(listener);
    };
  }

  /** Returns how many listen for a person's matches. */
  public int listenersOf(UserId user) {
    return listeners.getOrDefault(user, List.of()).size();
  }

  private void add(Object topic, MatchListener listener) {
    listeners.compute(
        topic,
        (id, theirs) -> {
          List<MatchListener> all = theirs == null ? new CopyOnWriteArrayList<>() : theirs;
          all.add(listener);
          return all;
        });
  }

  private void remove(Object topic, MatchListener listener) {
    listeners.computeIfPresent(
        topic,
        (id, theirs) -> {
          theirs.remove(listener);
          return theirs.isEmpty() ? null : theirs;
        });
  }
}
