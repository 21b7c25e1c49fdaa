package app.trinity.testkit.contract;

import static app.trinity.vote.Choice.NO;
import static app.trinity.vote.Choice.YES;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.room.RoomId;
import app.trinity.testkit.AtOnce;
import app.trinity.testkit.Rule;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import app.trinity.vote.spi.TitleReading;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What {@link VoteStoreContract} asks of storing votes. */
abstract class VotePuttingContract extends StoreContract {
  private Vote put(Vote vote) {
    return stores.votes().put(vote).stored();
  }

  private List<Vote> votesOf(PlayedRoom room, UserId user) {
    return stores.votes().votesOf(room.id(), user);
  }

  private static Vote cast(PlayedRoom room, UserId user, Choice choice, Instant at) {
    return Vote.of(room.id(), user, room.title(0), choice, at);
  }

  @Nested
  @Rule("VOTE-2")
  class Putting {
    private final Instant noon = Instant.parse("2090-06-15T12:00:00Z");
    private final Instant aMomentLater = noon.plusNanos(1000);

    @Test
    void a_vote_is_stored_and_answered_as_it_was_given() {
      PlayedRoom room = open(aRoom());
      Vote yes = cast(room, room.host(), YES, Instant.parse("2090-06-15T12:00:00.123456Z"));

      assertThat(put(yes)).isEqualTo(yes);

      assertThat(votesOf(room, room.host())).containsExactly(yes);
    }

    @Test
    void the_same_vote_twice_changes_nothing() {
      PlayedRoom room = open(aRoom());
      Vote yes = room.yes(room.host(), room.title(0));
      TitleReading before = room.reading(room.title(0));

      assertThat(put(yes)).isEqualTo(yes);

      assertThat(votesOf(room, room.host())).containsExactly(yes);
      assertThat(room.reading(room.title(0))).isEqualTo(before);
    }

    @Test
    void a_later_vote_takes_the_place_of_an_earlier_one_by_whatever_little_it_is_later() {
      PlayedRoom room = open(aRoom());
      put(cast(room, room.host(), YES, noon));
      Vote withdrawn = cast(room, room.host(), NO, aMomentLater);

      assertThat(put(withdrawn)).isEqualTo(withdrawn);

      assertThat(votesOf(room, room.host())).containsExactly(withdrawn);
      assertThat(room.reading(room.title(0)).tally().yeses()).isEmpty();
    }

    @Test
    void undoing_is_voting_again() {
      PlayedRoom room = open(aRoom());
      room.yes(room.host(), room.title(0));
      room.no(room.host(), room.title(0));
      Vote again = room.yes(room.host(), room.title(0));

      assertThat(votesOf(room, room.host())).containsExactly(again);
      assertThat(room.reading(room.title(0)).tally().yeses()).containsExactly(room.host());
    }

    @Test
    void a_late_copy_of_an_earlier_yes_does_not_undo_a_no_and_is_shown_it() {
      PlayedRoom room = open(aRoom());
      Vote yes = cast(room, room.host(), YES, noon);
      Vote no = cast(room, room.host(), NO, aMomentLater);
      put(yes);
      put(no);

      assertThat(put(yes)).isEqualTo(no);
      assertThat(put(yes)).isEqualTo(no);

      assertThat(votesOf(room, room.host())).containsExactly(no);
    }

    @Test
    void a_late_copy_of_an_earlier_no_does_not_undo_a_yes_either() {
      PlayedRoom room = open(aRoom());
      Vote yes = put(cast(room, room.host(), YES, aMomentLater));

      assertThat(put(cast(room, room.host(), NO, noon))).isEqualTo(yes);

      assertThat(room.reading(room.title(0)).tally().yeses()).containsExactly(room.host());
    }

    @Test
    void at_the_very_same_time_the_no_stays_in_whatever_order_they_arrive() {
      PlayedRoom room = open(aRoom());
      UserId other = user("other");
      Vote no = cast(room, room.host(), NO, noon);
      put(cast(room, room.host(), YES, noon));
      assertThat(put(no)).isEqualTo(no);

      Vote othersNo = put(cast(room, other, NO, noon));
      assertThat(put(cast(room, other, YES, noon))).isEqualTo(othersNo);
    }

    @Test
    void in_whatever_order_votes_arrive_the_latest_stays() {
      PlayedRoom room = open(aRoom());
      List<Vote> votes =
          IntStream.range(0, 16)
              .mapToObj(i -> cast(room, room.host(), Choice.of(i % 2 == 0), noon.plusSeconds(i)))
              .collect(Collectors.toList());
      Collections.rotate(votes, 7);

      List<Vote> answers = AtOnce.run(16, number -> put(votes.get(number)));

      Vote latest = Collections.max(votes, (a, b) -> a.castAt().compareTo(b.castAt()));
      assertThat(votesOf(room, room.host())).containsExactly(latest);
      for (int i = 0; i < votes.size(); i++) {
        assertThat(answers.get(i).castAt()).isAfterOrEqualTo(votes.get(i).castAt());
      }
    }

    @Test
    void votes_on_other_titles_and_in_other_rooms_are_other_votes() {
      PlayedRoom room = open(aRoom());
      PlayedRoom elsewhere = open(aRoom().withHost(room.host()));
      Vote one = room.yes(room.host(), room.title(0));
      Vote two = room.no(room.host(), room.title(1));
      Vote three = elsewhere.no(room.host(), room.title(0));

      assertThat(votesOf(room, room.host())).containsExactlyInAnyOrder(one, two);
      assertThat(votesOf(elsewhere, room.host())).containsExactly(three);
    }

    @Test
    @Rule("VOTE-1")
    void a_vote_in_an_unknown_room_is_answered_and_counts_for_nothing() {
      PlayedRoom room = open(aRoom());
      RoomId never = RoomId.of(unique("room"));
      Vote vote = Vote.of(never, room.host(), room.title(0), YES, noon);

      assertThat(put(vote)).isEqualTo(vote);

      assertThat(stores.votes().readBoard(never)).isEmpty();
      assertThat(stores.votes().readTitle(room.query(room.title(0)).roomId(never).build()))
          .isEmpty();
      assertThat(room.board().board().titles()).isEmpty();
    }

    @Test
    @Rule("ROOM-3")
    void a_vote_admitted_before_the_rooms_end_is_stored_and_counted_after_it() {
      PlayedRoom room = open(aRoom().lasting(Duration.ofHours(1)));
      clock.turn(Duration.ofHours(1));

      Vote yes = room.yes(room.host(), room.title(0));

      assertThat(votesOf(room, room.host())).containsExactly(yes);
      assertThat(room.reading(room.title(0)).tally().yeses()).containsExactly(room.host());
    }

    @Test
    @Rule("ROOM-3")
    void votes_outlive_their_room_by_a_day() {
      PlayedRoom room = open(aRoom().lasting(Duration.ofHours(1)));
      Vote yes = room.yes(room.host(), room.title(0));

      clock.turnTo(room.facts().endsAt().plus(Duration.ofHours(24)).minusNanos(1));

      assertThat(votesOf(room, room.host())).containsExactly(yes);
      assertThat(room.reading(room.title(0)).tally().yeses()).containsExactly(room.host());
      assertThat(room.board().board().tally(room.title(0)).yeses()).containsExactly(room.host());
    }
  }
}
