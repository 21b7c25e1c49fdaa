package app.trinity.core;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.RefusalCode;
import app.trinity.account.UserId;
import app.trinity.core.event.EventLine;
import app.trinity.core.match.judging.Judge;
import app.trinity.core.match.judging.MatchRules;
import app.trinity.core.match.judging.RoomTitles;
import app.trinity.match.Match;
import app.trinity.match.spi.MatchStore;
import app.trinity.match.spi.Recording;
import app.trinity.room.Room;
import app.trinity.room.RoomId;
import app.trinity.rule.MatchRule;
import app.trinity.spi.TrinityEvents;
import app.trinity.testkit.AtOnce;
import app.trinity.testkit.CallInterceptor;
import app.trinity.testkit.Rule;
import app.trinity.testkit.SampleData;
import app.trinity.testkit.StoreCall;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import app.trinity.vote.VoteResult;
import app.trinity.vote.spi.BoardReading;
import app.trinity.vote.spi.TitleQuery;
import app.trinity.vote.spi.TitleReading;
import app.trinity.vote.spi.VotePut;
import app.trinity.vote.spi.VoteStore;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What happens where others change the room between judging a title and recording its match. */
@Rule("MATCH-3")
class JudgingTest extends GameNight {
  /** Lets something happen just before a match is recorded: the first so many times. */
  private static CallInterceptor beforeRecording(int times, Runnable event) {
    AtomicInteger left = new AtomicInteger(times);
    return new CallInterceptor() {
      @Override
      public void before(StoreCall call) {
        if (call.is(MatchStore.class, "record") && left.getAndDecrement() > 0) {
          event.run();
        }
      }
    };
  }

  private VoteResult yesMeeting(Room room, int times, Runnable event) {
    Trinity engine = builder(beforeRecording(times, event)).build();
    return engine.voting().vote(ben, room.id(), alien, Choice.YES);
  }

  @Test
  void a_yes_withdrawn_before_the_record_makes_no_match() {
    Room room = roomOf(ada, ben);
    yes(ada, room, alien);

    VoteResult result = yesMeeting(room, 1, () -> no(ada, room, alien));

    assertThat(result.match()).isEmpty();
    assertThat(matchOf(room, alien)).isEmpty();
  }

  @Test
  void ones_own_yes_withdrawn_elsewhere_before_the_record_makes_no_match() {
    Room room = roomOf(ada, ben);
    yes(ada, room, alien);
    clock.turn(Duration.ofSeconds(1));

    VoteResult result =
        yesMeeting(
            room,
            1,
            () -> {
              clock.turn(Duration.ofSeconds(1));
              no(ben, room, alien);
            });

    assertThat(result.match()).isEmpty();
    assertThat(matchOf(room, alien)).isEmpty();
  }

  @Test
  void a_join_before_the_record_makes_no_match_without_the_joiner() {
    Room room = roomOf(ada, ben);
    yes(ada, room, alien);

    VoteResult result = yesMeeting(room, 1, () -> trinity.rooms().join(cleo, room.code()));

    assertThat(result.match()).isEmpty();
    assertThat(yes(cleo, room, alien).match().orElseThrow().matchedUsers())
        .containsExactly(ada, ben, cleo);
  }

  @Test
  @Rule("MATCH-6")
  void a_leave_before_the_record_makes_a_match_of_those_who_stayed() {
    Room room = roomOf(MatchRule.majority(), ada, ben, cleo);
    yes(ada, room, alien);

    Match match =
        yesMeeting(room, 1, () -> stores.rosters().leave(room.id(), cleo, clock.instant()))
            .match()
            .orElseThrow();

    assertThat(match.matchedUsers()).containsExactly(ada, ben);
    assertThat(matchOf(room, alien)).contains(match);
  }

  @Test
  void a_match_that_somebody_else_records_first_is_the_one_that_is_answered() {
    Room room = roomOf(ada, ben);
    yes(ada, room, alien);
    List<Match> first = new ArrayList<>();

    VoteResult result =
        yesMeeting(room, 1, () -> first.addAll(yes(ada, room, alien).match().stream().toList()));

    assertThat(result.match()).contains(first.get(0));
    assertThat(trinity.matches().of(ben, room.id(), alien)).isEqualTo(first.get(0));
  }

  @Test
  void of_simultaneous_last_votes_one_makes_the_match_and_both_are_told_the_same() {
    for (int round = 0; round < 50; round++) {
      Room room = roomOf(ada, ben);
      List<VoteResult> results = AtOnce.run(2, number -> yes(number == 0 ? ada : ben, room, alien));

      Match match = matchOf(room, alien).orElseThrow();
      assertThat(results).anySatisfy(result -> assertThat(result.match()).contains(match));
      assertThat(results)
          .allSatisfy(result -> assertThat(result.match().orElse(match)).isEqualTo(match));
    }
  }

  @Test
  @Rule("ERRORS")
  void whoever_is_overtaken_until_the_time_limit_is_told_that_too_much_goes_on() {
    Room room = roomOf(ada, ben);
    yes(ada, room, alien);
    AtomicInteger attempts = new AtomicInteger();

    refused(
        RefusalCode.BUSY,
        () ->
            yesMeeting(
                room,
                Integer.MAX_VALUE,
                () -> {
                  attempts.incrementAndGet();
                  clock.turn(Duration.ofSeconds(1));
                  no(ada, room, alien);
                  stores
                      .rosters()
                      .join(room.id(), SampleData.participant("dan"), 90, clock.instant());
                  stores.rosters().leave(room.id(), dan, clock.instant());
                  stores
                      .votes()
                      .put(
                          Vote.of(
                              room.id(), ada, alien, Choice.YES, clock.instant().plusMillis(500)));
                }));

    assertThat(attempts).hasValue(6);
    assertThat(matchOf(room, alien)).isEmpty();
    assertThat(yes(ben, room, alien).match()).isPresent();
  }

  @Test
  void the_vote_just_stored_serves_the_first_reading_and_no_later_one() {
    Room room = roomOf(MatchRule.majority(), ada, ben, cleo);
    yes(ada, room, alien);
    List<TitleQuery> queries = new ArrayList<>();
    Judge judge =
        new Judge(
            new Asked(stores.votes(), queries),
            onceStale(stores.matches()),
            () -> "match",
            clock,
            new MatchRules(List.of(), 2),
            new RoomTitles(stores.rooms()),
            new EventLine(TrinityEvents.none()),
            Duration.ofSeconds(5));
    Vote stored =
        stores.votes().put(Vote.of(room.id(), ben, alien, Choice.YES, clock.instant())).stored();

    Judge.Verdict verdict = judge.afterVote(room.facts(), stored);

    assertThat(verdict.match()).isPresent();
    assertThat(queries)
        .extracting(TitleQuery::justStored)
        .containsExactly(Optional.of(stored), Optional.empty());
    assertThat(queries)
        .allSatisfy(
            query -> {
              assertThat(query.roomId()).isEqualTo(room.id());
              assertThat(query.movieId()).isEqualTo(alien);
              assertThat(query.quorum(verdict.reading().roster()).rule())
                  .isEqualTo(MatchRule.majority());
              assertThat(query.quorum(verdict.reading().roster()).minimumParticipants())
                  .isEqualTo(2);
            });
  }

  private static MatchStore onceStale(MatchStore matches) {
    AtomicInteger records = new AtomicInteger();
    return (MatchStore)
        Proxy.newProxyInstance(
            MatchStore.class.getClassLoader(),
            new Class<?>[] {MatchStore.class},
            (proxy, method, arguments) ->
                method.getName().equals("record") && records.getAndIncrement() == 0
                    ? Recording.stale()
                    : method.invoke(matches, arguments));
  }

  /** Writes down what is asked about titles. */
  private record Asked(VoteStore votes, List<TitleQuery> queries) implements VoteStore {
    @Override
    public VotePut put(Vote vote) {
      return votes.put(vote);
    }

    @Override
    public Optional<TitleReading> readTitle(TitleQuery query) {
      queries.add(query);
      return votes.readTitle(query);
    }

    @Override
    public Optional<BoardReading> readBoard(RoomId room) {
      return votes.readBoard(room);
    }

    @Override
    public List<Vote> votesOf(RoomId room, UserId user) {
      return votes.votesOf(room, user);
    }
  }
}
