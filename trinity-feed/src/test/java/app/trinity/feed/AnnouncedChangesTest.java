package app.trinity.feed;

import static app.trinity.room.RoomChangeKind.ENDED;
import static app.trinity.room.RoomChangeKind.JOINED;
import static app.trinity.room.RoomChangeKind.LEFT;
import static app.trinity.room.RoomChangeKind.RULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import app.trinity.account.UserId;
import app.trinity.match.Announcements;
import app.trinity.match.Match;
import app.trinity.room.RoomChange;
import app.trinity.room.RoomChangeKind;
import app.trinity.room.RoomId;
import app.trinity.testkit.Rule;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the queue does with changes of rooms. */
@Rule("ROOM-13")
class AnnouncedChangesTest extends QueueUnderTest {
  /** Tells of matches and of changes, but fails where the predicate says so. */
  private final class Teller implements Announcements {
    private final Predicate<String> fails;

    Teller(Predicate<String> fails) {
      this.fails = fails;
    }

    @Override
    public void announce(UserId user, Match match) {
      tell(user, match);
    }

    @Override
    public void announce(RoomChange change) {
      String line = change.roomId() + " " + change.kind() + " " + change.version();
      if (fails.test(line)) {
        throw new InfrastructureFailure(Effect.MAY_HAVE_HAPPENED, "line is dead");
      }
      told.add(line);
    }
  }

  private Teller teller() {
    return new Teller(line -> false);
  }

  private static RoomChange change(String room, RoomChangeKind kind, long version) {
    return RoomChange.of(RoomId.of(room), kind, version);
  }

  @Test
  void each_change_is_told_once_in_the_order_of_its_room() {
    feed.connect(teller());
    feed.add(change("r", JOINED, 2));
    feed.add(change("s", LEFT, 3));
    feed.add(change("r", RULE, 3));
    feed.add(change("s", ENDED, 3));
    feed.add(change("r", LEFT, 4));
    workers.doAll();

    assertThat(told)
        .filteredOn(line -> line.startsWith("r "))
        .containsExactly("r JOINED 2", "r RULE 3", "r LEFT 4");
    assertThat(told)
        .filteredOn(line -> line.startsWith("s "))
        .containsExactly("s LEFT 3", "s ENDED 3");
    assertThat(told).hasSize(5);
  }

  @Test
  void nothing_is_told_by_whoever_changes_a_room() {
    feed.connect(teller());
    feed.add(change("r", JOINED, 2));

    assertThat(told).isEmpty();
    assertThat(workers.waiting()).isEqualTo(1);
  }

  @Test
  void a_change_before_anybody_connects_is_told_to_nobody() {
    feed.add(change("r", JOINED, 2));
    feed.connect(teller());
    feed.add(change("r", LEFT, 3));
    workers.doAll();

    assertThat(told).containsExactly("r LEFT 3");
  }

  @Nested
  class A_failing_change {
    @Test
    void is_tried_again_after_growing_pauses_and_what_follows_it_waits() {
      int[] failures = {3};
      feed.connect(new Teller(line -> line.equals("r JOINED 2") && failures[0]-- > 0));
      feed.add(change("r", JOINED, 2));
      feed.add(change("r", LEFT, 3));
      workers.doAll();

      assertThat(told).containsExactly("r JOINED 2", "r LEFT 3");
      assertThat(workers.pauses())
          .containsExactly(Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(400));
      assertThat(log.lines()).isEmpty();
    }

    @Test
    void holds_up_no_other_room_and_no_match() {
      feed.connect(new Teller(line -> line.startsWith("r ")));
      feed.add(change("r", JOINED, 2));
      feed.add(change("s", JOINED, 2));
      feed.add(match("r", 1));
      workers.doWhatIsDue();

      assertThat(told).containsExactlyInAnyOrder("s JOINED 2", "ada r-1", "bob r-1");
    }

    @Test
    void is_held_up_by_no_match_of_its_room() {
      Teller sound = teller();
      feed.connect(
          new Announcements() {
            @Override
            public void announce(UserId user, Match match) {
              throw new InfrastructureFailure(Effect.DID_NOT_HAPPEN, "line is dead");
            }

            @Override
            public void announce(RoomChange change) {
              sound.announce(change);
            }
          });
      feed.add(match("r", 1));
      feed.add(change("r", LEFT, 3));
      workers.doWhatIsDue();

      assertThat(told).containsExactly("r LEFT 3");
    }

    @Test
    void is_given_up_with_a_warning_parked_nowhere_and_what_follows_goes_on() {
      feed.connect(new Teller(line -> line.equals("r JOINED 2")));
      feed.add(change("r", JOINED, 2));
      feed.add(change("r", LEFT, 3));
      workers.doAll();

      assertThat(told).containsExactly("r LEFT 3");
      assertThat(workers.pauses()).hasSize(11);
      assertThat(feed.parked()).isEmpty();
      assertThat(feed.redeliverParked()).isZero();
      assertThat(log.lines())
          .singleElement()
          .asString()
          .startsWith("WARNING")
          .contains("JOINED", "room r", "version 2");
    }

    @Test
    void leaves_all_its_attempts_to_the_change_that_follows() {
      feed.connect(new Teller(line -> true));
      feed.add(change("r", JOINED, 2));
      feed.add(change("r", LEFT, 3));
      workers.doAll();

      assertThat(workers.pauses()).hasSize(2 * 11);
      assertThat(log.lines()).hasSize(2);
    }
  }

  @Test
  void a_change_that_hangs_is_interrupted_and_told_again() {
    int[] hangs = {1};
    feed.connect(
        new Teller(
            line -> {
              if (hangs[0]-- > 0) {
                workers.pass(TIME_LIMIT);
                return true;
              }
              return false;
            }));
    feed.add(change("r", JOINED, 2));
    workers.doAll();

    assertThat(told).containsExactly("r JOINED 2");
    assertThat(workers.pauses()).containsExactly(Duration.ofMillis(100));
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Nested
  class Closing {
    private static final Duration LIMIT = Duration.ofMinutes(3);

    /** Does what is due as soon as the queue begins to wait for it, and then the limit is over. */
    private final Workers whileClosing =
        new Workers() {
          @Override
          public void run(Runnable announcement) {
            workers.run(announcement);
          }

          @Override
          public Alarm after(Duration pause, Runnable action) {
            if (pause.equals(LIMIT)) {
              workers.doWhatIsDue();
              action.run();
              return () -> {};
            }
            return workers.after(pause, action);
          }

          @Override
          public void shutDown() {
            workers.shutDown();
          }
        };

    @Test
    void tells_at_once_what_waits_to_be_tried_again() {
      int[] failures = {1};
      AnnouncementQueue closing = AnnouncementQueue.builder().logger(log).build(whileClosing);
      closing.connect(new Teller(line -> failures[0]-- > 0));
      closing.add(change("r", ENDED, 2));
      workers.doWhatIsDue();
      assertThat(told).isEmpty();

      assertThat(closing.close(LIMIT)).isEmpty();

      assertThat(told).containsExactly("r ENDED 2");
      assertThat(workers.isShutDown()).isTrue();
    }

    @Test
    void takes_on_no_change_any_more() {
      int[] failures = {1};
      AnnouncementQueue closing = AnnouncementQueue.builder().logger(log).build(whileClosing);
      closing.connect(
          new Teller(
              line -> {
                if (failures[0]-- > 0) {
                  return true;
                }
                closing.add(change("s", LEFT, 3));
                return false;
              }));
      closing.add(change("r", ENDED, 2));
      workers.doWhatIsDue();

      assertThat(closing.close(LIMIT)).isEmpty();

      assertThat(told).containsExactly("r ENDED 2");
    }

    @Test
    void leaves_no_notification_for_a_change_that_was_not_told() {
      feed.connect(teller());
      feed.add(change("r", JOINED, 2));
      feed.add(match("r", 1));

      assertThat(feed.close(Duration.ZERO))
          .hasSize(2)
          .allMatch(left -> left.match().equals(match("r", 1)));
    }

    @Test
    void keeps_no_change_from_being_made_and_tells_of_none_afterwards() {
      feed.connect(teller());
      assertThat(feed.close(TIME_LIMIT)).isEmpty();

      assertThatCode(() -> feed.add(change("r", LEFT, 3))).doesNotThrowAnyException();
      workers.doAll();

      assertThat(told).isEmpty();
      assertThat(log.lines()).isEmpty();
      assertThat(feed.close(TIME_LIMIT)).isEmpty();
    }
  }
}
