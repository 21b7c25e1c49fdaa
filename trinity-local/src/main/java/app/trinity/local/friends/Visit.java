package app.trinity.local.friends;

import app.trinity.InfrastructureFailure;
import app.trinity.Refusal;
import app.trinity.RefusalCode;
import app.trinity.core.Trinity;
import app.trinity.discovery.Movie;
import app.trinity.room.RoomCode;
import app.trinity.vote.Choice;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/**
 * One friend in one room: they join, swipe card by card, and are done when there is no further card
 * or the room has ended.
 *
 * <p>One step runs at a time, each scheduled by the one before.
 */
final class Visit {
  private final Friends friends;
  private final Trinity trinity;
  private final ScheduledExecutorService scheduler;
  private final RandomGenerator random;
  private final Pace pace;
  private final Friend friend;
  private final RoomCode code;
  private final Evening evening;
  private final Taste taste;

  Visit(
      Friends friends,
      Trinity trinity,
      ScheduledExecutorService scheduler,
      RandomGenerator random,
      Pace pace,
      Friend friend,
      RoomCode code,
      Evening evening) {
    this.friends = friends;
    this.trinity = trinity;
    this.scheduler = scheduler;
    this.random = random;
    this.pace = pace;
    this.friend = friend;
    this.code = code;
    this.evening = evening;
    taste = Taste.of(evening.room(), friend.number());
  }

  void begin() {
    later(this::join);
  }

  private boolean join() {
    var room = trinity.rooms().join(friend.id(), code);
    friends.leaveIfAlone(room.id(), Friends.present(room));
    later(this::swipe);
    return true;
  }

  private boolean swipe() {
    List<Movie> cards = trinity.rooms().nextCards(friend.id(), evening.room(), 1);
    if (cards.isEmpty()) {
      return false;
    }
    Movie card = cards.get(0);
    var unused =
        trinity.voting().vote(friend.id(), evening.room(), card.id(), Choice.of(taste.likes(card)));
    later(this::swipe);
    return true;
  }

  /** Takes a step after a while; a step that says it was the last ends the visit. */
  private void later(BooleanSupplier step) {
    try {
      var unused =
          scheduler.schedule(() -> take(step), pace.next(random).toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException stopped) {
      evening.visitIsOver();
    }
  }

  private void take(BooleanSupplier step) {
    try {
      if (!step.getAsBoolean()) {
        evening.visitIsOver();
      }
    } catch (RuntimeException failure) {
      if (mayPass(failure)) {
        later(step);
      } else {
        evening.visitIsOver();
      }
    }
  }

  private static boolean mayPass(RuntimeException failure) {
    return failure instanceof InfrastructureFailure
        || (failure instanceof Refusal refusal && refusal.code() == RefusalCode.BUSY);
  }
}
