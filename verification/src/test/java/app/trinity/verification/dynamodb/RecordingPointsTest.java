package app.trinity.verification.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.account.UserId;
import app.trinity.core.Trinity;
import app.trinity.dynamodb.DynamoStores;
import app.trinity.dynamodb.StreamProcessor;
import app.trinity.dynamodb.StreamRecord;
import app.trinity.dynamodb.development.StreamPoller;
import app.trinity.dynamodb.table.Table;
import app.trinity.match.Match;
import app.trinity.match.MatchPageRequest;
import app.trinity.match.spi.MatchStore;
import app.trinity.rule.MatchRule;
import app.trinity.testkit.Eventually;
import app.trinity.testkit.Rule;
import app.trinity.verification.dynamodb.request.DyingAfter;
import app.trinity.vote.spi.VoteStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** Points (i) and (k) of what makes a match exact: one record, and the duty to tell of it. */
@Rule({"MATCH-3", "MATCH-7"})
class RecordingPointsTest {
  private static final MatchPageRequest NEWEST = MatchPageRequest.first(10);

  @Nested
  @Rule({"ROOM-10", "MATCH-6", "MATCH-8"})
  class I_one_transaction_holds_a_rooms_evidence {
    private final Evening evening = Evening.of(MatchRule.unanimous());
    private final List<Integer> parts = new ArrayList<>();
    private final DynamoStores stores =
        evening.stores(
            LocalTables.client(
                new ExecutionInterceptor() {
                  @Override
                  public void beforeExecution(
                      Context.BeforeExecution context, ExecutionAttributes attributes) {
                    if (context.request() instanceof TransactWriteItemsRequest request) {
                      parts.add(request.transactItems().size());
                    }
                  }
                }));

    private List<UserId> everybodySaysYes(int people) {
      List<UserId> all = new ArrayList<>(List.of(evening.ada));
      while (all.size() < people) {
        UserId next = Evening.somebody();
        evening.join(next);
        all.add(next);
      }
      all.subList(1, people).forEach(evening::yes);
      evening.yes(evening.over(stores), evening.ada);
      return all;
    }

    @Test
    void the_rows_of_forty_nine_join_it() {
      List<UserId> all = everybodySaysYes(49);

      assertThat(parts).containsExactly(100);
      assertThat(all)
          .allSatisfy(
              user ->
                  assertThat(stores.matches().matchesOf(user, NEWEST).orElseThrow()).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 90})
    void beyond_that_the_match_feed_writes_them(int people) {
      List<UserId> all = everybodySaysYes(people);

      assertThat(parts).containsExactly(people + 2);
      assertThat(evening.matched()).containsExactlyElementsOf(all);
      assertThat(evening.streamProcessor().matchesChanged(evening.changesOfMatches())).isEmpty();
      assertThat(all)
          .allSatisfy(
              user ->
                  assertThat(stores.matches().matchesOf(user, NEWEST).orElseThrow()).hasSize(1));
      assertThat(evening.told.told()).hasSize(people);
    }
  }

  @Nested
  class K_a_match_and_the_duty_to_announce_it_are_one_write {
    @Test
    void a_process_that_dies_right_after_the_record_leaves_nobody_untold() {
      Evening evening = Evening.alone(MatchRule.unanimous());
      evening.join(evening.ben);
      evening.yes(evening.ada);
      Trinity dying = evening.process(new DyingAfter(MatchStore.class, "record"));
      assertThatThrownBy(() -> evening.yes(dying, evening.ben)).isInstanceOf(DyingAfter.Died.class);
      assertThat(evening.told.told()).isEmpty();

      try (StreamPoller next = poller(evening)) {
        assertThat(next).isNotNull();
        Match match = evening.match().orElseThrow();
        Eventually.holds(
            Duration.ofSeconds(20),
            () -> {
              assertThat(evening.told.toldTo(evening.ada)).contains(match);
              assertThat(evening.told.toldTo(evening.ben)).contains(match);
            });
      }
    }

    @Test
    @Rule("MATCH-4")
    void one_that_dies_right_after_the_last_vote_leaves_no_match_unfound() {
      Evening evening = Evening.alone(MatchRule.unanimous());
      evening.join(evening.ben);
      evening.yes(evening.ada);
      Trinity dying = evening.process(new DyingAfter(VoteStore.class, "put"));
      assertThatThrownBy(() -> evening.yes(dying, evening.ben)).isInstanceOf(DyingAfter.Died.class);

      try (StreamPoller next = poller(evening)) {
        assertThat(next).isNotNull();
        Eventually.holds(
            Duration.ofSeconds(20),
            () -> {
              assertThat(evening.told.toldTo(evening.ada)).hasSize(1);
              assertThat(evening.told.toldTo(evening.ben)).hasSize(1);
            });
      }
    }

    private StreamPoller poller(Evening evening) {
      StreamProcessor processor = evening.streamProcessor();
      return StreamPoller.builder().clients(LocalTables.client(), LocalTables.streams()).stream(
              evening.tables.of(Table.VOTES),
              records -> processor.votesChanged(StreamRecord.ofAll(records)))
          .stream(
              evening.tables.of(Table.MATCHES),
              records -> processor.matchesChanged(StreamRecord.ofAll(records)))
          .interval(Duration.ofMillis(10))
          .start();
    }
  }
}
