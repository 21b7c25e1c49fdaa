package app.trinity.verification.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.core.Trinity;
import app.trinity.dynamodb.table.Table;
import app.trinity.match.MatchPageRequest;
import app.trinity.match.spi.MatchStore;
import app.trinity.rule.MatchRule;
import app.trinity.testkit.CallInterceptor;
import app.trinity.testkit.Rule;
import app.trinity.verification.dynamodb.request.BeforeATransaction;
import app.trinity.verification.dynamodb.request.Meanwhile;
import app.trinity.verification.dynamodb.request.Without;
import app.trinity.vote.Choice;
import app.trinity.vote.spi.VoteStore;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * The stories of the points, played with one precaution left out: each ends wrong, so each of them
 * hangs on its precaution and on nothing else.
 */
@Rule({"MATCH-3", "VOTE-2"})
class PointsCanFailTest {
  private final Evening evening = Evening.of(MatchRule.unanimous());

  private Trinity process(ExecutionInterceptor without, CallInterceptor... meanwhile) {
    return evening.process(LocalTables.client(without), meanwhile);
  }

  @Test
  void without_checking_the_counted_yeses_a_withdrawn_one_matches() {
    evening.join(evening.ben);
    evening.yes(evening.ada);
    Trinity slow =
        process(
            Without.checksOf(Table.VOTES, evening.tables),
            Meanwhile.before(MatchStore.class, "record", () -> evening.no(evening.ada)));

    assertThat(evening.yes(slow, evening.ben).match()).isPresent();
  }

  @Test
  void without_checking_the_roster_whoever_joins_meanwhile_is_passed_over() {
    evening.join(evening.ben);
    evening.yes(evening.ada);
    Trinity slow =
        process(
            Without.checksOf(Table.ROSTERS, evening.tables),
            Meanwhile.before(MatchStore.class, "record", () -> evening.join(evening.cleo)));

    assertThat(evening.yes(slow, evening.ben).match()).isPresent();
    assertThat(evening.matched()).doesNotContain(evening.cleo);
  }

  @Test
  void without_asking_that_there_be_no_match_a_second_one_takes_its_place() {
    evening.join(evening.ben);
    evening.yes(evening.ada);
    Trinity slow =
        process(
            Without.conditionsOfPuts(Table.MATCHES, evening.tables),
            Meanwhile.before(MatchStore.class, "record", () -> evening.yes(evening.ben)));

    assertThat(evening.yes(slow, evening.ben).match()).isPresent();
    assertThat(
            evening
                .stores(LocalTables.client())
                .matches()
                .matchesOf(evening.ada, MatchPageRequest.first(10))
                .orElseThrow())
        .hasSize(2);
  }

  @Test
  void without_reading_again_what_a_batch_left_out_a_match_is_missed() {
    evening.join(evening.ben, evening.cleo);
    // Of several interceptors the last one sees an answer first.
    Trinity unlucky =
        evening.process(LocalTables.client(Without.unprocessedKeys(), new LeftOvers()));
    evening.yes(unlucky, evening.ada);
    evening.yes(unlucky, evening.ben);

    assertThat(evening.yes(unlucky, evening.cleo).match()).isEmpty();
    assertThat(evening.match()).isEmpty();
  }

  @Test
  void without_the_condition_on_a_votes_time_a_late_yes_undoes_a_no() {
    evening.join(evening.ben);
    Trinity overtaken =
        process(
            Without.conditionsOfSinglePuts(),
            Meanwhile.before(VoteStore.class, "put", () -> evening.no(evening.ben)));

    assertThat(evening.yes(overtaken, evening.ben).vote().choice()).isEqualTo(Choice.YES);
    assertThat(evening.yes(evening.ada).match()).isPresent();
  }

  @Test
  void without_the_condition_on_the_rosters_version_an_ended_room_comes_back() {
    Trinity slow =
        evening.process(
            LocalTables.client(
                new BeforeATransaction(() -> evening.leave(evening.ada)),
                Without.conditionsOfPuts(Table.ROSTERS, evening.tables)));

    slow.rooms().join(evening.ben, evening.room().code());

    assertThat(
            evening
                .stores(LocalTables.client())
                .rosters()
                .find(evening.room().id())
                .orElseThrow()
                .userIds())
        .contains(evening.ben);
  }
}
