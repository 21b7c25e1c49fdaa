package app.trinity.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.InfrastructureFailure;
import app.trinity.RefusalCode;
import app.trinity.account.DisplayName;
import app.trinity.discovery.MovieId;
import app.trinity.match.Match;
import app.trinity.room.Room;
import app.trinity.room.RoomChangeKind;
import app.trinity.room.Roster;
import app.trinity.rule.MatchRule;
import app.trinity.spi.TrinityEvents;
import app.trinity.testkit.CallInterceptor;
import app.trinity.testkit.FailingCall;
import app.trinity.testkit.Rule;
import app.trinity.testkit.SampleData;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import app.trinity.vote.spi.VoteStore;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Rule("EVENT-1")
class EventsTest extends GameNight {
  private final Queue<String> told = new ConcurrentLinkedQueue<>();

  /** What the listener does at each event, before it is noted. */
  private volatile Consumer<String> reaction = event -> {};

  /** Notes each event, and that what it tells of is stored. */
  private final class Ear implements TrinityEvents {
    @Override
    public void roomCreated(Room room) {
      assertThat(stores.rooms().find(room.id())).contains(room.facts());
      note("created");
    }

    @Override
    public void roomChanged(Roster roster) {
      assertThat(stores.rosters().find(roster.roomId())).contains(roster);
      note(roster.lastChange().map(RoomChangeKind::name).orElse("renamed") + roster.version());
    }

    @Override
    public void voted(Vote vote) {
      // A vote that was taken back is none.
      assertThat(stores.votes().votesOf(vote.roomId(), vote.userId()))
          .filteredOn(one -> one.movieId().equals(vote.movieId()))
          .isEqualTo(vote.isCast() ? List.of(vote) : List.of());
      note(vote.userId() + " " + vote.choice() + " " + vote.movieId());
    }

    @Override
    public void matched(Match match) {
      assertThat(stores.matches().find(match.roomId(), match.movieId())).contains(match);
      note("match " + match.movieId());
    }

    private void note(String event) {
      reaction.accept(event);
      told.add(event);
    }
  }

  @BeforeEach
  void listen() {
    trinity = builder(calls).events(new Ear()).build();
  }

  private List<String> told() {
    List<String> events = List.copyOf(told);
    told.clear();
    return events;
  }

  @Test
  void an_evening_is_told_once_stored_each_thing_once_and_in_order() {
    Room room = roomOf(ada, ben, cleo);
    yes(ada, room, alien);
    no(cleo, room, alien);
    yes(ben, room, alien);
    trinity.rooms().changeRule(ada, room.id(), MatchRule.majority());
    yes(cleo, room, brazil);
    trinity.voting().retract(cleo, room.id(), brazil);
    trinity.rooms().showAs(ben, DisplayName.of("Benjamin"));
    yes(ada, room, casablanca);
    trinity.rooms().remove(ada, room.id(), cleo);
    yes(ben, room, casablanca);
    trinity.rooms().leave(ada, room.id());
    trinity.rooms().end(ben, room.id());

    assertThat(told())
        .containsExactly(
            "created",
            "JOINED2",
            "JOINED3",
            "ada YES 1",
            "cleo NO 1",
            "ben YES 1",
            "RULE4",
            "match 1",
            "cleo YES 2",
            "cleo RETRACTED 2",
            "renamed5",
            "ada YES 3",
            "REMOVED6",
            "ben YES 3",
            "match 3",
            "LEFT7",
            "ENDED8");
  }

  @Test
  void a_room_that_grows_tells_of_its_round_once() {
    Room room = roomOf(ada, ben);
    told();
    deck = SampleData.titles(6).subList(3, 6);

    trinity.rooms().moreTitles(ada, room.id(), 3);
    trinity.rooms().moreTitles(ben, room.id(), 3);

    assertThat(told()).containsExactly("TITLES3");
  }

  @Test
  void a_repeat_and_a_refusal_are_not_told() {
    Room room = roomOf(ada, ben);
    yes(ada, room, alien);
    yes(ben, room, alien);
    trinity.rooms().leave(ben, room.id());
    told();

    yes(ada, room, alien);
    trinity.rooms().join(ada, room.code());
    trinity.rooms().leave(ben, room.id());
    trinity.rooms().changeRule(ada, room.id(), MatchRule.unanimous());
    trinity.voting().retract(ada, room.id(), brazil);
    trinity.reconciliation().reconcile(room.id());
    refused(RefusalCode.NOT_A_PARTICIPANT, () -> yes(dan, room, alien));
    refused(RefusalCode.NOT_IN_DECK, () -> yes(ada, room, MovieId.of(99)));
    refused(RefusalCode.NOT_A_PARTICIPANT, () -> trinity.rooms().end(ben, room.id()));

    assertThat(told()).isEmpty();
  }

  @Test
  void a_vote_whose_answer_was_lost_is_told_by_nobody() {
    Room room = roomOf(ada, ben);
    told();
    CallInterceptor lossy =
        FailingCall.every(VoteStore.class, "put", FailingCall.Fault.ANSWER_LOST);
    Trinity other = builder(lossy).events(new Ear()).build();

    assertThatThrownBy(() -> other.voting().vote(ada, room.id(), alien, Choice.YES))
        .isInstanceOf(InfrastructureFailure.class);

    assertThat(told()).isEmpty();
  }

  @Test
  void a_vote_that_a_clock_ahead_had_overtaken_is_told_as_it_stands() {
    Room room = roomOf(ada, ben);
    yes(ada, room, alien);
    told();
    clock.turn(Duration.ofMinutes(-5));
    trinity = builder(calls).events(new Ear()).build();

    no(ada, room, alien);

    assertThat(told()).containsExactly("ada NO 1");
  }

  @Test
  void a_listener_that_throws_changes_no_answer_and_hears_of_the_rest() {
    reaction =
        event -> {
          if (event.startsWith("ben")) {
            throw new IllegalStateException("a broken listener");
          }
        };
    Room room = roomOf(ada, ben);
    yes(ada, room, alien);

    assertThat(yes(ben, room, alien).match()).isPresent();

    assertThat(told()).containsExactly("created", "JOINED2", "ada YES 1", "match 1");
  }

  @Test
  void a_listener_that_hangs_holds_up_one_call_and_no_other() throws InterruptedException {
    Room room = roomOf(ada, ben);
    told();
    CountDownLatch hangs = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    reaction =
        event -> {
          if (event.startsWith("ada")) {
            hangs.countDown();
            await(released);
          }
        };
    Thread held = new Thread(() -> yes(ada, room, alien));
    held.start();
    await(hangs);

    assertThat(yes(ben, room, alien).match()).isPresent();
    Room other = trinity.rooms().create(cleo, request(MatchRule.unanimous()));
    yes(cleo, other, brazil);
    assertThat(told()).containsExactly("created", "cleo YES 2");

    released.countDown();
    held.join();
    assertThat(told()).containsExactly("ada YES 1", "ben YES 1", "match 1");
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody came");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
