package app.trinity.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.testkit.Rule;
import app.trinity.testkit.contract.PlayedRoom;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import app.trinity.vote.spi.TitleReading;
import app.trinity.vote.spi.VotePut;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Votes of one person on one title meet, at every place. */
@Rule("VOTE-2")
class VoteRacesTest {
  abstract static class Laws extends RaceLaws {
    @Test
    @Rule("VOTE-2b")
    void each_vote_is_told_what_it_replaced_so_that_all_replaced_votes_make_a_chain() {
      everywhere(
          call -> {
            PlayedRoom room = open(aRoom(), ada);
            Vote first = room.yes(ada, room.title(0));
            Vote second = room.vote(ada, room.title(0), Choice.NO);
            Vote third = room.vote(ada, room.title(0), Choice.RETRACTED);

            Race.Result<VotePut, VotePut, Boolean> result =
                race.run(
                    call,
                    one -> {
                      VotePut put = one.votes().put(second);
                      var unused = voteAndRead(one, room, first);
                      return put;
                    },
                    other -> other.votes().put(third),
                    () -> true);

            boolean inOrder = result.first().stored().equals(second);
            assertThat(result.first())
                .isEqualTo(
                    inOrder
                        ? VotePut.of(second, Optional.of(first), true)
                        : VotePut.of(third, Optional.empty(), true));
            assertThat(result.second())
                .isEqualTo(VotePut.of(third, Optional.of(inOrder ? second : first), true));
            return race.wasHeld();
          });
    }

    @Test
    void the_later_vote_stays_whichever_comes_first() {
      everywhere(
          call -> {
            PlayedRoom room = open(aRoom(), ada);
            Vote earlier = room.vote(ada, room.title(0), Choice.YES);
            Vote later = room.vote(ada, room.title(0), Choice.NO);
            boolean laterFirst = call % 2 == 0;

            Race.Result<TitleReading, VotePut, Boolean> result =
                race.run(
                    call,
                    one -> voteAndRead(one, room, laterFirst ? later : earlier),
                    other -> other.votes().put(laterFirst ? earlier : later),
                    () -> true);

            assertThat(stores.votes().votesOf(room.id(), ada)).containsExactly(later);
            assertThat(result.second().stored().castAt()).isAfterOrEqualTo(earlier.castAt());
            return race.wasHeld();
          });
    }
  }

  @Nested
  @NeedsPostgres
  class OnPostgres extends Laws {
    @Override
    TestDatabase database() {
      return TestDatabases.postgres();
    }
  }

  @Nested
  class OnSqlite extends Laws {
    @Override
    TestDatabase database() {
      return TestDatabases.sqlite();
    }
  }
}
