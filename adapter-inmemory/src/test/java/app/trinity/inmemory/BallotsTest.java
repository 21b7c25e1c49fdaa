package app.trinity.inmemory;

import static app.trinity.inmemory.Samples.NOON;
import static app.trinity.inmemory.Samples.TITLE;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.room.Participant;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.testkit.Rule;
import app.trinity.testkit.SampleData;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BallotsTest {
  private static final RoomId ROOM = RoomId.of("room");

  private static final Roster THREE =
      Roster.of(ROOM, 3, IntStream.range(0, 3).mapToObj(BallotsTest::voter).toList());

  private static Participant voter(int number) {
    return SampleData.participant("user" + number);
  }

  private static Vote vote(int user, int title, Choice choice) {
    return Samples.vote(ROOM, voter(user), MovieId.of(title), choice, NOON);
  }

  @Test
  @Rule({"MATCH-1", "ROOM-7"})
  void a_tally_counts_each_participant_once_and_nobody_who_has_left() {
    Ballots ballots = new Ballots();
    ballots.put(vote(0, 1, Choice.YES));
    ballots.put(vote(1, 1, Choice.NO));
    ballots.put(vote(7, 1, Choice.YES));
    ballots.put(vote(2, 2, Choice.YES));

    assertThat(ballots.tally(TITLE, THREE).yeses()).containsExactly(UserId.of("user0"));
    assertThat(ballots.tally(TITLE, THREE).noes()).isEqualTo(1);
    assertThat(ballots.tally(TITLE, THREE).participants()).hasSize(3);
  }

  @Property
  @Rule("VOTE-2")
  void in_whatever_order_votes_arrive_the_same_one_stays(
      @ForAll boolean firstYes, @ForAll boolean secondYes, @ForAll short secondsLater) {
    Vote one = Samples.vote(ROOM, voter(0), TITLE, Choice.of(firstYes), NOON);
    Vote other =
        Samples.vote(ROOM, voter(0), TITLE, Choice.of(secondYes), NOON.plusSeconds(secondsLater));
    Ballots forth = new Ballots();
    forth.put(one);
    Vote stays = forth.put(other).stored();
    Ballots back = new Ballots();
    back.put(other);

    assertThat(back.put(one).stored()).isEqualTo(stays);
    assertThat(back.of(UserId.of("user0"))).containsExactly(stays);
    assertThat(forth.all()).containsExactly(stays);
  }

  @Test
  void somebodys_votes_are_on_whatever_title() {
    Ballots ballots = new Ballots();
    List<Vote> theirs = List.of(vote(1, 1, Choice.YES), vote(1, 2, Choice.NO));
    theirs.forEach(ballots::put);
    ballots.put(vote(2, 1, Choice.NO));

    assertThat(ballots.of(UserId.of("user1"))).containsExactlyInAnyOrderElementsOf(theirs);
    assertThat(ballots.of(UserId.of("user3"))).isEmpty();
    assertThat(ballots.all()).hasSize(3);
  }
}
