package app.trinity.testkit.contract.match;

import static app.trinity.match.spi.Recording.Outcome.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.match.Match;
import app.trinity.match.spi.Evidence;
import app.trinity.match.spi.Recording;
import app.trinity.testkit.Rule;
import app.trinity.testkit.contract.PlayedRoom;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What {@link MatchStoreContract} asks of the evidence that a match is recorded on. */
abstract class MatchEvidenceContract extends MatchRecordingContract {
  @Nested
  @Rule("MATCH-3")
  class StaleEvidence {
    private PlayedRoom room;
    private MovieId title;
    private Match match;
    private Evidence evidence;

    @BeforeEach
    void judge() {
      room = agreed();
      title = room.title(0);
      match = room.proposal(title);
      evidence = room.evidence(title);
    }

    private void assertStale(Evidence judgedFrom) {
      assertThat(room.record(match, judgedFrom)).isEqualTo(Recording.stale());
      assertThat(room.record(match, judgedFrom)).isEqualTo(Recording.stale());
      assertNothingRecorded(room, title);
      assertThat(newestOf(ada)).isEmpty();
    }

    @Test
    void somebody_joined() {
      room.join(user("late"));
      assertStale(evidence);
    }

    @Test
    void somebody_left() {
      room.leave(ben);
      assertStale(evidence);
    }

    @Test
    void somebody_left_and_came_back() {
      room.leave(ben);
      room.join(ben);
      assertStale(evidence);
    }

    @Test
    void everybody_left() {
      List.of(room.host(), ada, ben).forEach(room::leave);
      assertStale(evidence);
    }

    @Test
    void a_counted_yes_was_withdrawn() {
      room.no(ada, title);
      assertStale(evidence);
    }

    @Test
    void somebody_was_counted_who_never_voted() {
      room.join(user("mute"));
      assertStale(Evidence.of(room.roster().version(), room.roster().userIds()));
    }

    @Test
    void somebody_was_counted_who_does_not_take_part() {
      Set<UserId> yeses = new HashSet<>(evidence.yeses());
      yeses.add(user("stranger"));
      assertStale(Evidence.of(evidence.rosterVersion(), yeses));
    }

    @Test
    void the_roster_never_had_that_version() {
      assertStale(Evidence.of(evidence.rosterVersion() + 1, evidence.yeses()));
      assertStale(Evidence.of(evidence.rosterVersion() - 1, evidence.yeses()));
    }

    @Test
    void one_of_ninety_counted_yeses_was_withdrawn() {
      room = open(aRoom(), guests(89));
      title = room.title(0);
      room.everybodyLikes(title);
      match = room.proposal(title);
      evidence = room.evidence(title);
      UserId last = List.copyOf(room.roster().userIds()).get(89);

      room.no(last, title);

      assertStale(evidence);
    }

    @Test
    void judged_again_it_is_recorded() {
      room.leave(ben);
      assertStale(evidence);

      assertThat(room.record(title).outcome()).isEqualTo(RECORDED);
      assertThat(stores.matches().find(room.id(), title).orElseThrow().matchedUsers())
          .containsExactly(room.host(), ada);
    }
  }

  @Nested
  @Rule("MATCH-3")
  class EvidenceThatHolds {
    @Test
    void other_votes_and_repeats_and_other_rooms_are_no_reason_to_judge_again() {
      UserId mute = user("mute");
      PlayedRoom room = open(aRoom(), ada, ben, mute);
      PlayedRoom elsewhere = open(aRoom(), ada);
      MovieId title = room.title(0);
      room.yes(ada, title);
      room.yes(ben, title);
      Evidence evidence = Evidence.of(room.roster().version(), Set.of(ada, ben));

      room.yes(room.host(), title);
      room.no(mute, title);
      room.no(ada, room.title(1));
      room.yes(ada, title);
      room.no(ben, title);
      room.yes(ben, title);
      room.join(ada);
      room.leave(user("stranger"));
      elsewhere.no(ada, title);
      elsewhere.leave(ada);

      assertThat(room.record(room.proposal(title), evidence).outcome()).isEqualTo(RECORDED);
    }
  }
}
