package app.trinity.verification.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import app.trinity.Refusal;
import app.trinity.RefusalCode;
import app.trinity.account.UserId;
import app.trinity.core.Trinity;
import app.trinity.dynamodb.DynamoStores;
import app.trinity.match.spi.MatchStore;
import app.trinity.room.spi.RosterStore;
import app.trinity.rule.MatchRule;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.Rule;
import app.trinity.testkit.SampleData;
import app.trinity.verification.dynamodb.request.Conflicts;
import app.trinity.verification.dynamodb.request.Meanwhile;
import app.trinity.verification.dynamodb.request.SlowTransactions;
import app.trinity.vote.Choice;
import app.trinity.vote.VoteResult;
import app.trinity.vote.spi.VoteStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** Points (e) and (f) of what makes a match exact: late copies, conflicts, and running late. */
@Rule({"MATCH-3", "VOTE-2"})
class WritingPointsTest {
  private final Evening evening = Evening.of(MatchRule.unanimous());

  @Nested
  @Rule("VOTE-2")
  class E_a_vote_is_stored_only_over_an_older_one {
    private final List<PutItemRequest> sent = new ArrayList<>();
    private final Trinity watched =
        evening.process(
            LocalTables.client(
                new ExecutionInterceptor() {
                  @Override
                  public void beforeTransmission(
                      Context.BeforeTransmission context, ExecutionAttributes attributes) {
                    if (context.request() instanceof PutItemRequest put) {
                      sent.add(put);
                    }
                  }
                }));

    @Test
    void a_late_copy_of_an_earlier_yes_does_not_undo_an_acknowledged_no() {
      evening.join(evening.ben);
      evening.yes(watched, evening.ben);
      evening.no(evening.ben);

      assertThatThrownBy(() -> LocalTables.client().putItem(sent.get(0)))
          .isInstanceOf(ConditionalCheckFailedException.class);
      assertThat(evening.yes(evening.ada).match()).isEmpty();
    }

    @Test
    @Rule("VOTE-2b")
    void the_answer_to_a_vote_that_another_call_overtook_is_the_one_that_is_stored() {
      evening.join(evening.ben);
      Trinity overtaken =
          evening.process(Meanwhile.before(VoteStore.class, "put", () -> evening.no(evening.ben)));

      VoteResult answer = evening.yes(overtaken, evening.ben);

      assertThat(answer.success()).isFalse();
      assertThat(answer.vote().choice()).isEqualTo(Choice.NO);
      assertThat(answer.match()).isEmpty();
      assertThat(evening.yes(evening.ada).match()).isEmpty();
    }
  }

  @Nested
  class F_conflicts_are_tried_again {
    private Trinity meeting(Conflicts conflicts) {
      return evening.process(LocalTables.client(conflicts));
    }

    @Test
    void of_a_single_write() {
      evening.join(evening.ben);
      evening.yes(evening.ada);
      Conflicts conflicts = Conflicts.ofWrites(5);

      assertThat(evening.yes(meeting(conflicts), evening.ben).match()).isPresent();
      assertThat(conflicts.left()).isZero();
    }

    @Test
    void of_recording() {
      evening.join(evening.ben);
      evening.yes(evening.ada);
      Conflicts conflicts = Conflicts.ofTransactions(5);

      assertThat(evening.yes(meeting(conflicts), evening.ben).match()).isPresent();
      assertThat(conflicts.left()).isZero();
    }

    @Test
    void of_joining_and_leaving() {
      Conflicts conflicts = Conflicts.ofTransactions(5);
      Trinity process = meeting(conflicts);

      process.rooms().join(evening.ben, evening.room().code());
      process.rooms().leave(evening.ben, evening.room().id());

      assertThat(conflicts.left()).isZero();
    }

    @Test
    void staleness_has_no_small_limit() {
      evening.join(evening.ben);
      evening.yes(evening.ada);
      UserId restless = UserId.of("restless");
      RosterStore rosters = evening.stores(LocalTables.client()).rosters();
      Meanwhile comesAndGoes =
          Meanwhile.beforeEach(
              40,
              MatchStore.class,
              "record",
              () -> {
                // Straight on the store: nobody judges but the one that is held up.
                rosters.join(
                    evening.room().id(),
                    SampleData.participant(restless.value()),
                    90,
                    Instant.EPOCH);
                rosters.leave(evening.room().id(), restless, Instant.EPOCH);
              });

      VoteResult answer = evening.yes(evening.process(comesAndGoes), evening.ben);

      assertThat(answer.match()).isPresent();
      assertThat(comesAndGoes.happened()).isGreaterThan(20);
    }

    @Test
    @Rule("ERRORS")
    void out_of_time_is_busy_with_the_vote_stored() {
      evening.join(evening.ben, evening.cleo);
      evening.yes(evening.ada);
      evening.yes(evening.cleo);
      UserId restless = Evening.somebody();
      Trinity hurried =
          evening.processJudgingFor(
              Duration.ofNanos(1_000),
              Meanwhile.before(MatchStore.class, "record", () -> evening.join(restless)));

      assertThatThrownBy(() -> evening.yes(hurried, evening.ben))
          .isInstanceOfSatisfying(
              Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.BUSY));

      evening.leave(restless);
      assertThat(evening.matched())
          .containsExactlyInAnyOrder(evening.ada, evening.ben, evening.cleo);
    }

    @Test
    @Rule("ERRORS")
    void a_store_out_of_time_says_throttled_and_the_feed_reports_the_record_as_failed() {
      evening.join(evening.ben);
      evening.yes(evening.ada);
      FixedClock clock = FixedClock.at(Instant.parse("2025-06-01T20:00:00Z"));
      DynamoStores hurried =
          DynamoStores.builder()
              .client(
                  LocalTables.client(
                      new SlowTransactions(clock, LocalTables.PATIENCE.dividedBy(3)),
                      Conflicts.ofTransactions(Integer.MAX_VALUE)))
              .tables(evening.tables)
              .timeLimit(LocalTables.PATIENCE)
              .clock(clock)
              .build();

      assertThatThrownBy(() -> evening.yes(evening.over(hurried), evening.ben))
          .isInstanceOfSatisfying(
              InfrastructureFailure.class,
              failure -> assertThat(failure.effect()).isEqualTo(Effect.THROTTLED));
      assertThat(evening.streamProcessor(hurried).votesChanged(evening.changesOfVotes()))
          .isPresent();
      assertThat(evening.match()).isEmpty();

      assertThat(evening.streamProcessor().votesChanged(evening.changesOfVotes())).isEmpty();
      assertThat(evening.matched()).containsExactly(evening.ada, evening.ben);
    }
  }
}
