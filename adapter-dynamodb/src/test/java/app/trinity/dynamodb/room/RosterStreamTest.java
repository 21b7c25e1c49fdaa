package app.trinity.dynamodb.room;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import app.trinity.account.DisplayName;
import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.dynamodb.StreamProcessor;
import app.trinity.dynamodb.StreamRecord;
import app.trinity.dynamodb.TestTables;
import app.trinity.dynamodb.item.RosterItems;
import app.trinity.match.Announcements;
import app.trinity.match.Match;
import app.trinity.match.Reconciliation;
import app.trinity.room.RoomChange;
import app.trinity.room.RoomChangeKind;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.rule.MatchRule;
import app.trinity.testkit.Rule;
import app.trinity.testkit.SampleData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the stream of the rosters calls for. */
@Rule({"ROOM-13", "MATCH-4"})
class RosterStreamTest {
  private static final RoomId ROOM = RoomId.of("room");
  private static final Roster FIRST = Roster.first(ROOM, SampleData.participant("host"));
  private static final Roster SECOND = FIRST.plus(SampleData.participant("ada"));

  private final List<RoomId> reconciled = new ArrayList<>();
  private final List<RoomChange> told = new ArrayList<>();
  private boolean nobodyIsReached;

  private final StreamProcessor processor =
      TestTables.stores()
          .streamProcessor(
              new Reconciliation() {
                @Override
                public List<Match> reconcile(RoomId room) {
                  reconciled.add(room);
                  return List.of();
                }

                @Override
                public Optional<Match> reconcile(RoomId room, MovieId title) {
                  throw new AssertionError("a roster concerns every title");
                }
              },
              new Announcements() {
                @Override
                public void announce(UserId user, Match match) {
                  throw new AssertionError("a roster is no match");
                }

                @Override
                public void announce(RoomChange change) {
                  if (nobodyIsReached) {
                    throw new InfrastructureFailure(Effect.DID_NOT_HAPPEN, "nobody is reached");
                  }
                  told.add(change);
                }
              });

  private static Map<String, AttributeValue> item(Roster roster) {
    return RosterItems.roster(roster, RoomCode.of("ABC234"), 0);
  }

  private static StreamRecord changed(Roster before, Roster after) {
    return new StreamRecord(
        Long.toString(after.version()), Optional.of(item(before)), Optional.of(item(after)));
  }

  private Optional<String> read(StreamRecord... records) {
    return processor.rostersChanged(List.of(records));
  }

  @Test
  void a_join_is_told_and_judged_by_its_participation() {
    assertThat(read(changed(FIRST, SECOND))).isEmpty();

    assertThat(told).containsExactly(RoomChange.of(ROOM, RoomChangeKind.JOINED, 2));
    assertThat(reconciled).isEmpty();
  }

  @Test
  void another_rule_is_told_and_the_room_judged_by_it_whatever_became_of_who_changed_it() {
    assertThat(read(changed(SECOND, SECOND.judgedBy(MatchRule.majority())))).isEmpty();

    assertThat(told).containsExactly(RoomChange.of(ROOM, RoomChangeKind.RULE, 3));
    assertThat(reconciled).containsExactly(ROOM);
  }

  @Test
  void another_host_is_told_from_both_images() {
    assertThat(read(changed(SECOND, SECOND.minus(FIRST.host().orElseThrow())))).isEmpty();

    assertThat(told)
        .extracting(RoomChange::kind)
        .containsExactly(RoomChangeKind.LEFT, RoomChangeKind.HOST);
  }

  @Test
  void a_new_room_a_rename_and_an_expired_roster_are_nothing_to_tell() {
    Roster renamed = FIRST.renaming(FIRST.host().orElseThrow(), DisplayName.of("Somebody"));

    assertThat(
            read(
                new StreamRecord("1", Optional.of(item(FIRST))),
                changed(FIRST, renamed),
                new StreamRecord("3", Optional.of(item(renamed)), Optional.empty())))
        .isEmpty();

    assertThat(told).isEmpty();
    assertThat(reconciled).isEmpty();
  }

  @Test
  void a_change_that_cannot_be_told_comes_again_with_those_behind_it() {
    nobodyIsReached = true;
    StreamRecord join = changed(FIRST, SECOND);
    StreamRecord leave = changed(SECOND, SECOND.closed());

    assertThat(read(join, leave)).contains("2");
    nobodyIsReached = false;
    assertThat(read(join, leave)).isEmpty();

    assertThat(told)
        .extracting(RoomChange::kind)
        .containsExactly(RoomChangeKind.JOINED, RoomChangeKind.ENDED);
  }
}
