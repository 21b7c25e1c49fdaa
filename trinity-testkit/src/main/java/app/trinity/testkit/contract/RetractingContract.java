package app.trinity.testkit.contract;

import static app.trinity.vote.Choice.NO;
import static app.trinity.vote.Choice.RETRACTED;
import static app.trinity.vote.Choice.YES;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.match.Match;
import app.trinity.match.spi.Evidence;
import app.trinity.match.spi.Recording;
import app.trinity.testkit.Rule;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import app.trinity.vote.spi.VotePut;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What {@link VoteStoreContract} asks of retractions, and of what is told of a put. */
abstract class RetractingContract extends VotePuttingContract {
  private static final Instant NOON = Instant.parse("2090-06-15T12:00:00Z");
  private static final Instant LATER = NOON.plusNanos(1000);

  private VotePut put(PlayedRoom room, UserId user, Choice choice, Instant at) {
    return stores.votes().put(Vote.of(room.id(), user, room.title(0), choice, at));
  }

  private static Vote cast(PlayedRoom room, UserId user, Choice choice, Instant at) {
    return Vote.of(room.id(), user, room.title(0), choice, at);
  }

  @Nested
  @Rule("VOTE-2a")
  class TakingBack {
    @Test
    void a_yes_taken_back_counts_for_nobody() {
      PlayedRoom room = open(aRoom());
      put(room, room.host(), YES, NOON);

      VotePut put = put(room, room.host(), RETRACTED, LATER);

      assertThat(put.stored()).isEqualTo(cast(room, room.host(), RETRACTED, LATER));
      assertThat(put.replaced()).contains(cast(room, room.host(), YES, NOON));
      assertThat(room.reading(room.title(0)).tally().yeses()).isEmpty();
      assertThat(room.reading(room.title(0)).tally().noes()).isZero();
      assertThat(room.board().board().hasVoted(room.host(), room.title(0))).isFalse();
      assertThat(stores.votes().votesOf(room.id(), room.host())).isEmpty();
    }

    @Test
    void a_no_taken_back_counts_for_nobody() {
      PlayedRoom room = open(aRoom());
      put(room, room.host(), NO, NOON);

      put(room, room.host(), RETRACTED, LATER);

      assertThat(room.reading(room.title(0)).tally().noes()).isZero();
      assertThat(room.board().board().hasVoted(room.host(), room.title(0))).isFalse();
    }

    @Test
    void an_earlier_vote_that_arrives_after_a_retraction_does_not_undo_it() {
      PlayedRoom room = open(aRoom());
      put(room, room.host(), RETRACTED, LATER);

      VotePut late = put(room, room.host(), YES, NOON);

      assertThat(late.stored()).isEqualTo(cast(room, room.host(), RETRACTED, LATER));
      assertThat(late.replaced()).isEmpty();
      assertThat(room.reading(room.title(0)).tally().yeses()).isEmpty();
    }

    @Test
    void a_title_may_be_voted_on_again_after_a_retraction() {
      PlayedRoom room = open(aRoom());
      put(room, room.host(), RETRACTED, NOON);

      VotePut again = put(room, room.host(), YES, LATER);

      assertThat(again.stored().isYes()).isTrue();
      assertThat(again.replaced()).contains(cast(room, room.host(), RETRACTED, NOON));
      assertThat(room.reading(room.title(0)).tally().yeses()).containsExactly(room.host());
    }

    @Test
    void a_retraction_where_there_is_no_vote_is_stored_and_counts_for_nothing() {
      PlayedRoom room = open(aRoom());

      VotePut put = put(room, room.host(), RETRACTED, NOON);

      assertThat(put)
          .isEqualTo(VotePut.of(cast(room, room.host(), RETRACTED, NOON), Optional.empty(), true));
      assertThat(room.board().board().titles()).isEmpty();
      assertThat(room.board().board().votesByParticipant())
          .hasEntrySatisfying(room.host(), votes -> assertThat(votes.cast()).isZero());
    }

    @Test
    void at_the_same_time_a_retraction_outweighs_a_no_and_a_no_a_yes_in_whatever_order() {
      for (List<Choice> order :
          List.of(
              List.of(YES, NO, RETRACTED),
              List.of(RETRACTED, NO, YES),
              List.of(NO, RETRACTED, YES),
              List.of(YES, RETRACTED, NO))) {
        PlayedRoom room = open(aRoom());
        order.forEach(choice -> put(room, room.host(), choice, NOON));

        assertThat(room.board().board().hasVoted(room.host(), room.title(0)))
            .as("votes at one time, in the order %s", order)
            .isFalse();
      }
    }

    @Test
    @Rule("MATCH-3")
    void a_match_judged_from_a_yes_that_was_taken_back_is_stale() {
      UserId ada = user("ada");
      PlayedRoom room = open(aRoom(), ada);
      put(room, room.host(), YES, NOON);
      put(room, ada, YES, NOON);
      Match match = room.proposal(room.title(0));
      Evidence evidence = room.evidence(room.title(0));

      put(room, ada, RETRACTED, LATER);

      assertThat(room.record(match, evidence)).isEqualTo(Recording.stale());
      assertThat(stores.matches().find(room.id(), room.title(0))).isEmpty();
    }

    @Test
    @Rule("MATCH-5")
    void a_match_stands_when_a_yes_is_taken_back_after_it() {
      UserId ada = user("ada");
      PlayedRoom room = open(aRoom(), ada);
      Match match = room.agreeOn(room.title(0));

      stores.votes().put(room.vote(ada, room.title(0), RETRACTED));

      assertThat(stores.matches().find(room.id(), room.title(0))).contains(match);
      assertThat(room.reading(room.title(0)).match()).contains(match);
    }
  }

  @Nested
  @Rule("VOTE-2b")
  class Telling {
    @Test
    void a_vote_is_answered_with_the_one_that_it_replaced() {
      PlayedRoom room = open(aRoom());

      VotePut first = put(room, room.host(), YES, NOON);
      VotePut second = put(room, room.host(), NO, LATER);

      assertThat(first)
          .isEqualTo(VotePut.of(cast(room, room.host(), YES, NOON), Optional.empty(), true));
      assertThat(second)
          .isEqualTo(
              VotePut.of(
                  cast(room, room.host(), NO, LATER),
                  Optional.of(cast(room, room.host(), YES, NOON)),
                  true));
    }

    @Test
    void a_vote_that_meets_a_newer_one_is_answered_with_it_as_a_first_attempt() {
      PlayedRoom room = open(aRoom());
      put(room, room.host(), YES, LATER);

      assertThat(put(room, room.host(), NO, NOON))
          .isEqualTo(VotePut.of(cast(room, room.host(), YES, LATER), Optional.empty(), true));
    }

    @Test
    void the_same_vote_again_replaces_nothing() {
      PlayedRoom room = open(aRoom());
      put(room, room.host(), YES, NOON);

      VotePut again = put(room, room.host(), YES, NOON);

      assertThat(again.stored()).isEqualTo(cast(room, room.host(), YES, NOON));
      assertThat(again.replaced()).isEmpty();
    }
  }
}
