package app.trinity.inmemory;

import static app.trinity.inmemory.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.room.RoomId;
import app.trinity.testkit.Rule;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

@Rule("VOTE-2")
class VoteTableTest {
  private static final RoomId ROOM = RoomId.of("room");

  private record Key(int title, String person) {}

  private static Vote vote(int title, String person, Choice choice) {
    return Vote.of(ROOM, UserId.of(person), MovieId.of(title), choice, NOON);
  }

  /** "Aa" and "BB" have one hash code, and so have all words made of them. */
  private static String colliding(int number) {
    StringBuilder word = new StringBuilder();
    for (int bit = 0; bit < 7; bit++) {
      word.append((number >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return word.toString();
  }

  @Property
  void a_table_holds_what_a_map_holds(
      @ForAll @Size(max = 400) List<@IntRange(max = 20_000) Integer> draws) {
    VoteTable table = new VoteTable();
    Map<Key, Vote> map = new HashMap<>();
    for (int draw : draws) {
      Key key = new Key(1 + draw / 2 % 100, colliding(draw / 200));
      Vote vote = vote(key.title(), key.person(), Choice.of(draw % 2 == 0));
      assertThat(table.find(vote.movieId(), vote.userId())).isEqualTo(map.get(key));
      table.store(vote);
      map.put(key, vote);
    }

    assertThat(table.votes()).containsExactlyInAnyOrderElementsOf(map.values());
    map.forEach(
        (key, vote) ->
            assertThat(table.find(MovieId.of(key.title()), UserId.of(key.person())))
                .isSameAs(vote));
  }

  @Test
  void finding_a_vote_takes_as_few_steps_among_ten_thousand_as_among_ten() {
    assertThat(mostSteps(10, 1)).isLessThan(20);
    assertThat(mostSteps(200, 50)).isLessThan(20);
  }

  private static int mostSteps(int people, int titles) {
    VoteTable table = new VoteTable();
    for (int person = 0; person < people; person++) {
      for (int title = 1; title <= titles; title++) {
        table.store(vote(title, "user" + person, Choice.YES));
      }
    }
    return table.votes().stream()
        .mapToInt(vote -> table.stepsTo(vote.movieId(), vote.userId()))
        .max()
        .orElse(0);
  }
}
