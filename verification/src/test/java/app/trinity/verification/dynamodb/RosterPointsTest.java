package app.trinity.verification.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.InfrastructureFailure;
import app.trinity.Refusal;
import app.trinity.RefusalCode;
import app.trinity.account.UserId;
import app.trinity.core.Trinity;
import app.trinity.dynamodb.StreamRecord;
import app.trinity.dynamodb.table.Table;
import app.trinity.room.spi.RosterStore;
import app.trinity.rule.MatchRule;
import app.trinity.testkit.Rule;
import app.trinity.verification.dynamodb.request.BeforeATransaction;
import app.trinity.verification.dynamodb.request.DyingAfter;
import app.trinity.verification.dynamodb.request.Meanwhile;
import app.trinity.vote.Choice;
import app.trinity.vote.spi.VoteStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** Points (g), (h) and (j) of what makes a match exact: who takes part, and until when. */
@Rule({"MATCH-3", "ROOM-7"})
class RosterPointsTest {
  private final Evening evening = Evening.of(MatchRule.unanimous());

  private static void assertRefused(RefusalCode code, Runnable request) {
    assertThatThrownBy(request::run)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private List<String> participations() {
    List<String> users = new ArrayList<>();
    for (Map<String, AttributeValue> row : evening.rows(Table.VOTES)) {
      if (row.containsKey("participantId")) {
        users.add(row.get("userId").s());
      }
    }
    return users;
  }

  @Nested
  @Rule({"ROOM-5", "ROOM-7"})
  class G_roster_and_participation_are_one {
    /** Lets one write through and refuses every further one, as a process's death would. */
    private ExecutionInterceptor oneWriteOnly() {
      return new ExecutionInterceptor() {
        private boolean written;

        @Override
        public void beforeExecution(
            Context.BeforeExecution context, ExecutionAttributes attributes) {
          if (context.request() instanceof TransactWriteItemsRequest
              || context.request() instanceof PutItemRequest) {
            if (written) {
              throw DynamoDbException.builder().statusCode(400).message("refused").build();
            }
            written = true;
          }
        }
      };
    }

    private void tryTo(Runnable request) {
      try {
        request.run();
      } catch (InfrastructureFailure e) {
        assertThat(e).hasMessageContaining("refused");
      }
    }

    private void participationsAreThoseOfTheRoster() {
      assertThat(participations())
          .containsExactlyInAnyOrderElementsOf(
              evening
                  .stores(LocalTables.client())
                  .rosters()
                  .find(evening.room().id())
                  .orElseThrow()
                  .userIds()
                  .stream()
                  .map(UserId::value)
                  .toList());
    }

    @Test
    void both_change_or_neither_does() {
      participationsAreThoseOfTheRoster();

      Trinity joining = evening.process(LocalTables.client(oneWriteOnly()));
      tryTo(() -> joining.rooms().join(evening.ben, evening.room().code()));
      participationsAreThoseOfTheRoster();

      Trinity leaving = evening.process(LocalTables.client(oneWriteOnly()));
      tryTo(() -> leaving.rooms().leave(evening.ada, evening.room().id()));
      participationsAreThoseOfTheRoster();
    }

    @Test
    @Rule("MATCH-4")
    void a_leave_feeds_the_stream_and_has_the_whole_board_reconciled() {
      evening.join(evening.ben, evening.cleo);
      evening.yes(evening.ada);
      evening.yes(evening.ben);
      Trinity dying = evening.process(new DyingAfter(RosterStore.class, "leave"));
      assertThatThrownBy(() -> dying.rooms().leave(evening.cleo, evening.room().id()))
          .isInstanceOf(DyingAfter.Died.class);

      // Of all that is stored, only their participation tells of it.
      List<StreamRecord> ofCleo =
          evening.changesOfVotes().stream()
              .filter(
                  change ->
                      change
                          .newImage()
                          .orElseThrow()
                          .get("userId")
                          .s()
                          .equals(evening.cleo.value()))
              .toList();
      assertThat(ofCleo).hasSize(1);
      assertThat(evening.streamProcessor().votesChanged(ofCleo)).isEmpty();

      assertThat(evening.matched()).containsExactly(evening.ada, evening.ben);
    }

    @Test
    @Rule("MATCH-4")
    void a_join_feeds_the_stream_too() {
      evening.join(evening.ben);
      evening.yes(evening.ben);
      evening.leave(evening.ben);
      evening.yes(evening.ada);
      Trinity dying = evening.process(new DyingAfter(RosterStore.class, "join"));
      assertThatThrownBy(() -> dying.rooms().join(evening.ben, evening.room().code()))
          .isInstanceOf(DyingAfter.Died.class);

      List<StreamRecord> ofParticipation =
          evening.changesOfVotes().stream()
              .filter(change -> change.newImage().orElseThrow().containsKey("isParticipation"))
              .toList();
      assertThat(evening.streamProcessor().votesChanged(ofParticipation)).isEmpty();

      assertThat(evening.matched()).containsExactly(evening.ada, evening.ben);
    }

    @Test
    void a_row_that_ttl_removes_is_no_leave() {
      evening.join(evening.ben);
      evening.yes(evening.ada);
      LocalTables.client()
          .deleteItem(
              request ->
                  request
                      .tableName(evening.tables.of(Table.VOTES))
                      .key(
                          Map.of(
                              "roomId", AttributeValue.fromS(evening.room().id().value()),
                              "userMovieId", AttributeValue.fromS(evening.ben.value() + "#-1"))));

      assertThat(
              evening
                  .streamProcessor()
                  .votesChanged(List.of(new StreamRecord("1", Optional.empty()))))
          .isEmpty();
      assertThat(evening.match()).isEmpty();
      assertThat(evening.yes(evening.ben).match()).isPresent();
    }
  }

  @Nested
  @Rule({"ROOM-3", "ROOM-7"})
  class H_the_end_is_looked_at_once_on_entry {
    @Test
    void what_was_admitted_before_the_end_completes_after_it() {
      evening.join(evening.ben);
      evening.yes(evening.ada);
      Trinity slow =
          evening.process(
              Meanwhile.before(
                  VoteStore.class, "put", () -> evening.turnClock(Duration.ofHours(30))));

      assertThat(evening.yes(slow, evening.ben).match()).isPresent();
      assertRefused(RefusalCode.ROOM_EXPIRED, () -> evening.yes(evening.ada));
    }

    @Test
    @Rule("MATCH-4")
    void recovery_completes_after_the_end_too() {
      evening.join(evening.ben);
      evening.yes(evening.ada);
      Trinity dying = evening.process(new DyingAfter(VoteStore.class, "put"));
      assertThatThrownBy(() -> evening.yes(dying, evening.ben)).isInstanceOf(DyingAfter.Died.class);
      evening.turnClock(Duration.ofHours(30));

      assertThat(evening.streamProcessor().votesChanged(evening.changesOfVotes())).isEmpty();

      assertThat(evening.matched()).containsExactly(evening.ada, evening.ben);
    }

    @Test
    void votes_and_rosters_outlive_the_room_by_a_day() {
      evening.join(evening.ben);
      evening.yes(evening.ada);
      long dayAfter = evening.room().endsAt().plus(Duration.ofDays(1)).getEpochSecond();

      List<Map<String, AttributeValue>> rows = new ArrayList<>(evening.rows(Table.VOTES));
      rows.addAll(evening.rows(Table.ROSTERS));

      assertThat(rows)
          .hasSize(4)
          .allSatisfy(row -> assertThat(row.get("ttl").n()).isEqualTo(Long.toString(dayAfter)));
      assertThat(Table.VOTES.timeToLive()).contains("ttl");
      assertThat(Table.ROSTERS.timeToLive()).contains("ttl");
    }

    @Test
    void nobody_joins_a_room_that_its_last_participant_left_a_moment_ago() {
      Trinity slow =
          evening.process(
              Meanwhile.before(RosterStore.class, "join", () -> evening.leave(evening.ada)));

      assertRefused(
          RefusalCode.ROOM_EXPIRED, () -> slow.rooms().join(evening.ben, evening.room().code()));
      assertThat(participations()).isEmpty();
    }

    @Test
    void not_even_when_he_left_between_the_joiners_look_and_his_write() {
      Trinity slow =
          evening.process(
              LocalTables.client(new BeforeATransaction(() -> evening.leave(evening.ada))));

      assertRefused(
          RefusalCode.ROOM_EXPIRED, () -> slow.rooms().join(evening.ben, evening.room().code()));
      assertThat(participations()).isEmpty();
    }
  }

  @Nested
  @Rule("VOTE-1")
  class J_who_has_left_may_leave_a_vote_behind_that_counts_for_nothing {
    private final Trinity thinksBenIsIn = evening.process();

    @Test
    void his_yes_is_answered_not_a_participant() {
      evening.join(evening.ben, evening.cleo);
      thinksBenIsIn.rooms().nextCards(evening.ben, evening.room().id(), 1);
      evening.leave(evening.ben);
      evening.yes(evening.ada);

      assertRefused(RefusalCode.NOT_A_PARTICIPANT, () -> evening.yes(thinksBenIsIn, evening.ben));

      assertThat(evening.yes(evening.cleo).match().orElseThrow().matchedUsers())
          .containsExactlyInAnyOrder(evening.ada, evening.cleo);
    }

    @Test
    void his_no_keeps_nobody_from_a_match() {
      evening.join(evening.ben, evening.cleo);
      thinksBenIsIn.rooms().nextCards(evening.ben, evening.room().id(), 1);
      evening.leave(evening.ben);
      thinksBenIsIn.voting().vote(evening.ben, evening.room().id(), Evening.TITLE, Choice.NO);
      evening.yes(evening.ada);

      assertThat(evening.yes(evening.cleo).match()).isPresent();
    }
  }
}
