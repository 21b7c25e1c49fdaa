package app.trinity.testkit.contract.match;

import static app.trinity.room.RoomChangeKind.ENDED;
import static app.trinity.room.RoomChangeKind.HOST;
import static app.trinity.room.RoomChangeKind.JOINED;
import static app.trinity.room.RoomChangeKind.LEFT;
import static app.trinity.room.RoomChangeKind.REMOVED;
import static app.trinity.room.RoomChangeKind.RULE;
import static app.trinity.room.RoomChangeKind.TITLES;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import app.trinity.account.DisplayName;
import app.trinity.account.UserId;
import app.trinity.match.Announcements;
import app.trinity.match.Match;
import app.trinity.room.RoomChange;
import app.trinity.room.RoomChangeKind;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.room.Round;
import app.trinity.room.spi.Changing;
import app.trinity.room.spi.RosterChange;
import app.trinity.rule.MatchRule;
import app.trinity.testkit.Rule;
import app.trinity.testkit.SampleData;
import app.trinity.testkit.contract.PlayedRoom;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What {@link MatchFeedContract} asks of changes of rooms. */
abstract class ChangeAnnouncingContract extends AnnouncingContract {
  /**
   * Remembers the changes of one room, from now on, that it is told of, without the repeats, in
   * order.
   */
  private static final class Watcher implements Announcements {
    private final RoomId room;
    private final long known;
    private final Set<RoomChange> changes = new LinkedHashSet<>();
    private int failures;

    Watcher(PlayedRoom room) {
      this.room = room.id();
      this.known = room.roster().version();
    }

    @Override
    public void announce(UserId user, Match match) {}

    @Override
    public synchronized void announce(RoomChange change) {
      // A feed that reads a log may begin with what was before anybody watched.
      if (change.roomId().equals(room) && change.version() > known) {
        if (failures > 0) {
          failures--;
          throw new InfrastructureFailure(Effect.DID_NOT_HAPPEN, "nobody is reached just now");
        }
        changes.add(change);
      }
    }

    synchronized void failNext(int times) {
      failures = times;
    }

    synchronized List<RoomChangeKind> kinds() {
      return changes.stream().map(RoomChange::kind).collect(Collectors.toList());
    }

    synchronized List<RoomChange> changes() {
      return List.copyOf(changes);
    }
  }

  @Nested
  @Rule("ROOM-13")
  class Changes {
    private void change(PlayedRoom room, Roster after) {
      Changing changing =
          stores.rosters().change(RosterChange.of(room.roster(), after, clock.instant()));
      assertThat(changing.outcome()).isEqualTo(Changing.Outcome.CHANGED);
    }

    @Test
    void every_change_of_a_room_is_told_in_order_and_nothing_else() {
      PlayedRoom room = open(aRoom(), ada);
      Watcher watcher = new Watcher(room);
      connect(stores, watcher);
      long version = room.roster().version();

      room.join(ben);
      room.join(ben);
      room.yes(ben, room.title(0));
      change(room, room.roster().judgedBy(MatchRule.majority()));
      change(room, room.roster().renaming(ada, DisplayName.of("Somebody else")));
      stores
          .rosters()
          .change(
              RosterChange.growing(
                  room.roster(),
                  Round.of(1, List.of(SampleData.title(60)), false),
                  clock.instant()));
      change(room, room.roster().removing(ben));
      room.leave(ben);
      room.leave(room.host());
      change(room, room.roster().closed());

      RoomId id = room.id();
      eventually(
          () ->
              assertThat(watcher.changes())
                  .containsExactly(
                      RoomChange.of(id, JOINED, version + 1),
                      RoomChange.of(id, RULE, version + 2),
                      RoomChange.of(id, TITLES, version + 4),
                      RoomChange.of(id, REMOVED, version + 5),
                      RoomChange.of(id, LEFT, version + 6),
                      RoomChange.of(id, HOST, version + 6),
                      RoomChange.of(id, ENDED, version + 7)));
    }

    @Test
    void the_last_leave_is_also_the_end() {
      PlayedRoom room = open(aRoom());
      Watcher watcher = new Watcher(room);
      connect(stores, watcher);

      room.leave(room.host());

      eventually(() -> assertThat(watcher.kinds()).containsExactly(LEFT, ENDED));
    }

    @Test
    void a_change_that_fails_to_be_told_is_tried_again() {
      PlayedRoom room = open(aRoom());
      Watcher watcher = new Watcher(room);
      watcher.failNext(2);
      connect(stores, watcher);

      room.join(ada);
      room.leave(ada);

      eventually(() -> assertThat(watcher.kinds()).containsExactly(JOINED, LEFT));
    }
  }
}
