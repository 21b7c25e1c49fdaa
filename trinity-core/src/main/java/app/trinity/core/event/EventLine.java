package app.trinity.core.event;

import app.trinity.match.Match;
import app.trinity.room.Room;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.room.spi.Changing;
import app.trinity.spi.TrinityEvents;
import app.trinity.vote.Vote;
import app.trinity.vote.spi.VotePut;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Tells a listener what was stored, once the store has said so (rule EVENT-1). Each room has a line
 * of events that are due. Whoever adds to an empty line tells events until it is empty again; for
 * everybody else adding is all there is to do, so that nobody waits for a listener that hangs.
 *
 * <p>Safe for use by several threads.
 */
public final class EventLine {
  private static final Logger LOGGER = System.getLogger(EventLine.class.getName());

  private final TrinityEvents events;

  /** The rooms of which an event is being told, each with the events that wait behind it. */
  private final Map<RoomId, Queue<Runnable>> due = new ConcurrentHashMap<>();

  /** Creates the line in front of a listener. */
  public EventLine(TrinityEvents events) {
    this.events = events;
  }

  /** Tells of a room that was created. */
  public void created(Room room) {
    tell(room.id(), () -> events.roomCreated(room));
  }

  /** Tells of a roster that was stored. */
  public void changed(Roster roster) {
    tell(roster.roomId(), () -> events.roomChanged(roster));
  }

  /** Tells of a change if this attempt has stored it. */
  public void changed(Changing changing) {
    if (changing.outcome() == Changing.Outcome.CHANGED) {
      changing.roster().ifPresent(this::changed);
    }
  }

  /**
   * Tells of a vote if this put has stored it and it says something new.
   *
   * @param vote the vote that was put
   * @param put what came of it
   */
  public void voted(Vote vote, VotePut put) {
    if (put.stored().equals(vote) && saysSomethingNew(vote, put)) {
      tell(vote.roomId(), () -> events.voted(vote));
    }
  }

  private static boolean saysSomethingNew(Vote vote, VotePut put) {
    Optional<Vote> before = put.replaced();
    if (before.isPresent()) {
      return before.get().choice() != vote.choice();
    }
    // Where an earlier attempt may have stored it, that attempt replaced what was there.
    return vote.isCast() || !put.firstAttempt();
  }

  /** Tells of a match that was recorded. */
  public void matched(Match match) {
    tell(match.roomId(), () -> events.matched(match));
  }

  private void tell(RoomId room, Runnable event) {
    if (add(room, event)) {
      @Nullable Runnable next = event;
      while (next != null) {
        run(room, next);
        next = next(room);
      }
    }
  }

  /** Returns whether the event is to be told by this thread, now; otherwise it waits in line. */
  private boolean add(RoomId room, Runnable event) {
    Queue<Runnable> own = new ArrayDeque<>();
    Queue<Runnable> line =
        due.compute(
            room,
            (id, waiting) -> {
              if (waiting == null) {
                return own;
              }
              if (waiting.size() < TrinityEvents.MOST_DUE) {
                waiting.add(event);
              } else {
                LOGGER.log(
                    Level.WARNING, () -> "A listener is behind: dropped an event of room " + id);
              }
              return waiting;
            });
    return line == own;
  }

  /** Takes the next event out of line; where there is none, the line ends. */
  private @Nullable Runnable next(RoomId room) {
    AtomicReference<@Nullable Runnable> next = new AtomicReference<>();
    due.computeIfPresent(
        room,
        (id, waiting) -> {
          next.set(waiting.poll());
          return next.get() == null ? null : waiting;
        });
    return next.get();
  }

  // Whatever a listener throws, what it was told of is stored, and the answer says so.
  private static void run(RoomId room, Runnable event) {
    try {
      event.run();
    } catch (RuntimeException | Error failure) {
      LOGGER.log(Level.WARNING, "A listener failed at an event of room " + room, failure);
    }
  }
}
