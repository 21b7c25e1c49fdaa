package app.trinity.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.room.RoomId;
import app.trinity.spi.TrinityEvents;
import app.trinity.testkit.Rule;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import app.trinity.vote.spi.VotePut;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

@Rule("EVENT-1")
class EventLineTest {
  private final List<Vote> told = new ArrayList<>();

  private static Vote vote(int title, Choice choice) {
    return Vote.of(RoomId.of("room"), UserId.of("ada"), MovieId.of(title), choice, Instant.EPOCH);
  }

  private static void put(EventLine line, Vote vote) {
    line.voted(vote, VotePut.of(vote, Optional.empty(), true));
  }

  /** A line whose listener does something at each vote, before it notes that it was told. */
  private EventLine line(BiConsumer<EventLine, Vote> reaction) {
    EventLine[] line = new EventLine[1];
    line[0] =
        new EventLine(
            new TrinityEvents() {
              @Override
              public void voted(Vote vote) {
                reaction.accept(line[0], vote);
                told.add(vote);
              }
            });
    return line[0];
  }

  @Test
  void what_happens_while_an_event_is_told_is_told_after_it_in_order() {
    EventLine line =
        line(
            (self, vote) -> {
              if (vote.movieId().value() == 1) {
                put(self, vote(2, Choice.YES));
                put(self, vote(3, Choice.YES));
              }
            });

    put(line, vote(1, Choice.YES));

    assertThat(told).extracting(vote -> vote.movieId().value()).containsExactly(1, 2, 3);
  }

  @Test
  void a_line_holds_so_many_events_and_drops_the_rest() {
    EventLine line =
        line(
            (self, vote) -> {
              if (vote.movieId().value() == 1) {
                for (int title = 2; title <= TrinityEvents.MOST_DUE + 10; title++) {
                  put(self, vote(title, Choice.YES));
                }
              }
            });

    put(line, vote(1, Choice.YES));
    put(line, vote(5_000, Choice.YES));

    assertThat(told).hasSize(TrinityEvents.MOST_DUE + 2);
    assertThat(told.get(TrinityEvents.MOST_DUE).movieId())
        .isEqualTo(MovieId.of(TrinityEvents.MOST_DUE + 1));
    assertThat(told.get(TrinityEvents.MOST_DUE + 1).movieId()).isEqualTo(MovieId.of(5_000));
  }

  @Test
  void an_error_of_the_listener_ends_neither_the_call_nor_the_line() {
    EventLine line =
        line(
            (self, vote) -> {
              if (vote.movieId().value() == 1) {
                throw new AssertionError("a broken listener");
              }
            });

    put(line, vote(1, Choice.YES));
    put(line, vote(2, Choice.YES));

    assertThat(told).containsExactly(vote(2, Choice.YES));
  }

  @Test
  void a_vote_is_told_where_this_put_has_stored_something_new() {
    EventLine line = line((self, vote) -> {});
    Vote yes = vote(1, Choice.YES);
    Vote no = vote(1, Choice.NO);
    Vote retracted = vote(1, Choice.RETRACTED);

    line.voted(yes, VotePut.of(no, Optional.empty(), true));
    line.voted(yes, VotePut.of(yes, Optional.of(yes), true));
    line.voted(retracted, VotePut.of(retracted, Optional.empty(), true));
    line.voted(retracted, VotePut.of(retracted, Optional.of(retracted), true));
    assertThat(told).isEmpty();

    line.voted(yes, VotePut.of(yes, Optional.of(no), true));
    line.voted(yes, VotePut.of(yes, Optional.of(retracted), true));
    line.voted(yes, VotePut.of(yes, Optional.empty(), true));
    line.voted(retracted, VotePut.of(retracted, Optional.of(yes), true));
    line.voted(retracted, VotePut.of(retracted, Optional.empty(), false));
    assertThat(told).containsExactly(yes, yes, yes, retracted, retracted);
  }
}
