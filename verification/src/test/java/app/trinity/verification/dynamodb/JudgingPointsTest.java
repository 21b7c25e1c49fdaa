package app.trinity.verification.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.Refusal;
import app.trinity.RefusalCode;
import app.trinity.account.UserId;
import app.trinity.core.Trinity;
import app.trinity.match.Match;
import app.trinity.match.spi.MatchStore;
import app.trinity.room.spi.RosterStore;
import app.trinity.rule.MatchRule;
import app.trinity.testkit.Rule;
import app.trinity.verification.dynamodb.request.DyingAfter;
import app.trinity.verification.dynamodb.request.Meanwhile;
import app.trinity.vote.Choice;
import app.trinity.vote.VoteResult;
import app.trinity.vote.spi.VoteStore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Points (a) to (d) of what makes a match exact: from what is it judged, and when. A judge who
 * never learns that it is wrong would judge for ever, hence the limit.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
@Rule({"MATCH-3", "MATCH-4"})
class JudgingPointsTest {
  private final Evening evening = Evening.of(MatchRule.unanimous());

  private static void assertRefused(RefusalCode code, Runnable request) {
    assertThatThrownBy(request::run)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  @Nested
  class A_whatever_enables_a_match_is_judged_until_it_is_settled {
    @Test
    void a_stored_yes_is() {
      evening.join(evening.ben);
      evening.yes(evening.ada);

      VoteResult answer = evening.yes(evening.ben);

      assertThat(answer.match()).isPresent().isEqualTo(evening.match());
    }

    @Test
    void a_leave_is() {
      evening.join(evening.ben, evening.cleo);
      evening.yes(evening.ada);
      evening.yes(evening.ben);
      assertThat(evening.match()).isEmpty();

      evening.leave(evening.cleo);

      assertThat(evening.matched()).containsExactly(evening.ada, evening.ben);
    }

    @Test
    void a_join_of_somebody_whose_stored_votes_say_yes_is() {
      evening.join(evening.ben);
      evening.yes(evening.ben);
      evening.leave(evening.ben);
      evening.yes(evening.ada);
      assertThat(evening.match()).isEmpty();

      evening.join(evening.ben);

      assertThat(evening.matched()).containsExactly(evening.ada, evening.ben);
    }

    @Test
    void what_went_stale_is_judged_from_a_fresh_tally() {
      evening.join(evening.ben);
      evening.yes(evening.ada);
      Trinity slow =
          evening.process(
              Meanwhile.before(
                  MatchStore.class,
                  "record",
                  () -> {
                    evening.join(evening.cleo);
                    evening.yes(evening.cleo);
                  }));

      VoteResult answer = evening.yes(slow, evening.ben);

      assertThat(answer.match()).isPresent();
      assertThat(evening.matched()).containsExactly(evening.ada, evening.ben, evening.cleo);
    }
  }

  @Nested
  class B_the_evidence_is_whole {
    @Test
    void a_counted_yes_that_is_withdrawn_before_the_record_makes_no_match() {
      evening.join(evening.ben);
      evening.yes(evening.ada);
      Trinity slow =
          evening.process(
              Meanwhile.before(MatchStore.class, "record", () -> evening.no(evening.ada)));

      assertThat(evening.yes(slow, evening.ben).match()).isEmpty();
      assertThat(evening.match()).isEmpty();
    }

    @Test
    void somebody_who_joins_before_the_record_is_asked_too() {
      evening.join(evening.ben);
      evening.yes(evening.ada);
      Trinity slow =
          evening.process(
              Meanwhile.before(MatchStore.class, "record", () -> evening.join(evening.cleo)));

      assertThat(evening.yes(slow, evening.ben).match()).isEmpty();
      assertThat(evening.match()).isEmpty();
    }

    @Test
    void an_existing_match_is_the_answer_whatever_else_has_changed() {
      evening.join(evening.ben);
      evening.yes(evening.ada);
      Trinity slow =
          evening.process(
              Meanwhile.before(
                  MatchStore.class,
                  "record",
                  () -> {
                    evening.yes(evening.ben);
                    evening.no(evening.ada);
                    evening.join(evening.cleo);
                  }));

      VoteResult answer = evening.yes(slow, evening.ben);

      assertThat(answer.match()).isPresent().isEqualTo(evening.match());
      assertThat(evening.matched()).containsExactly(evening.ada, evening.ben);
    }
  }

  @Nested
  class C_no_match_is_judged_on_a_roster_read_strongly_after_the_write {
    private final Trinity remembering = evening.process();

    @Test
    void whom_the_fresh_roster_adds_is_counted() {
      evening.join(evening.ben);
      evening.yes(remembering, evening.ben);
      evening.join(evening.cleo);
      evening.yes(evening.cleo);

      assertThat(evening.yes(remembering, evening.ada).match()).isPresent();
      assertThat(evening.matched())
          .containsExactlyInAnyOrder(evening.ada, evening.ben, evening.cleo);
    }

    @Test
    void whom_the_fresh_roster_adds_and_who_has_not_voted_is_waited_for() {
      evening.join(evening.ben);
      evening.yes(remembering, evening.ben);
      evening.join(evening.cleo);

      assertThat(evening.yes(remembering, evening.ada).match()).isEmpty();
    }

    @Test
    void whom_the_fresh_roster_lacks_is_not_waited_for() {
      evening.join(evening.ben, evening.cleo);
      evening.yes(remembering, evening.ben);
      evening.leave(evening.cleo);

      assertThat(evening.yes(remembering, evening.ada).match()).isPresent();
    }

    @Test
    void a_remembered_no_does_not_count_where_it_was_taken_back() {
      evening.join(evening.ben);
      remembering.voting().vote(evening.ben, evening.room().id(), Evening.TITLE, Choice.NO);
      evening.yes(evening.ben);

      assertThat(evening.yes(remembering, evening.ada).match()).isPresent();
    }

    @Test
    void keys_that_a_batch_left_unread_are_read_again() {
      LeftOvers leftOvers = new LeftOvers();
      Trinity unlucky = evening.process(LocalTables.client(leftOvers));
      evening.join(evening.ben, evening.cleo);
      evening.yes(unlucky, evening.ada);
      evening.yes(unlucky, evening.ben);

      assertThat(evening.yes(unlucky, evening.cleo).match()).isPresent();
      assertThat(leftOvers.batches()).isPositive();
    }

    @Test
    void the_voters_own_yes_counts_only_where_the_roster_names_him() {
      Evening two = Evening.of(MatchRule.atLeast(2));
      two.join(two.ben, two.cleo);
      two.yes(two.ada);
      Trinity thinksCleoIsIn = two.process();
      thinksCleoIsIn.rooms().nextCards(two.cleo, two.room().id(), 1);
      two.leave(two.cleo);

      assertRefused(RefusalCode.NOT_A_PARTICIPANT, () -> two.yes(thinksCleoIsIn, two.cleo));
      assertThat(two.match()).isEmpty();
    }

    @Test
    void judging_again_reads_the_voters_own_vote_too() {
      evening.join(evening.ben);
      evening.yes(evening.ada);
      Trinity slow =
          evening.process(
              Meanwhile.before(MatchStore.class, "record", () -> evening.no(evening.ben)));

      assertThat(evening.yes(slow, evening.ben).match()).isEmpty();
      assertThat(evening.match()).isEmpty();
    }
  }

  @Nested
  class D_a_repeat_judges_again {
    private void diesAfter(Class<?> port, String method, Consumer<Trinity> act) {
      Trinity dying = evening.process(new DyingAfter(port, method));
      assertThatThrownBy(() -> act.accept(dying)).isInstanceOf(DyingAfter.Died.class);
      assertThat(evening.match()).isEmpty();
    }

    @Test
    void of_a_yes() {
      evening.join(evening.ben);
      evening.yes(evening.ada);
      diesAfter(VoteStore.class, "put", process -> evening.yes(process, evening.ben));

      assertThat(evening.yes(evening.ben).match()).isPresent();
    }

    @Test
    void of_a_leave() {
      evening.join(evening.ben, evening.cleo);
      evening.yes(evening.ada);
      evening.yes(evening.ben);
      diesAfter(
          RosterStore.class,
          "leave",
          process -> process.rooms().leave(evening.cleo, evening.room().id()));

      evening.leave(evening.cleo);

      assertThat(evening.matched()).containsExactly(evening.ada, evening.ben);
    }

    @Test
    void of_a_join() {
      evening.join(evening.ben);
      evening.yes(evening.ben);
      evening.leave(evening.ben);
      evening.yes(evening.ada);
      diesAfter(
          RosterStore.class,
          "join",
          process -> process.rooms().join(evening.ben, evening.room().code()));

      evening.join(evening.ben);

      assertThat(evening.matched()).containsExactly(evening.ada, evening.ben);
    }

    @Test
    void the_answer_to_a_yes_carries_the_match_also_when_the_rule_no_longer_holds() {
      evening.join(evening.ben);
      evening.yes(evening.ada);
      Match match = evening.yes(evening.ben).match().orElseThrow();
      evening.no(evening.ben);
      UserId late = Evening.somebody();
      evening.join(late);

      assertThat(evening.yes(evening.ada).match()).contains(match);
      assertThat(evening.yes(late).match()).contains(match);
    }
  }
}
