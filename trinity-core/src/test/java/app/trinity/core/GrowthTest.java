package app.trinity.core;

import static app.trinity.RefusalCode.CATALOG_UNAVAILABLE;
import static app.trinity.RefusalCode.INVALID_INPUT;
import static app.trinity.RefusalCode.NOT_A_PARTICIPANT;
import static app.trinity.RefusalCode.NOT_IN_DECK;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.discovery.DeckRequest;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.Recommendation;
import app.trinity.room.Room;
import app.trinity.room.RoomFacts;
import app.trinity.testkit.AtOnce;
import app.trinity.testkit.Rule;
import app.trinity.testkit.SampleData;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@Rule("ROOM-9a")
class GrowthTest extends GameNight {
  private final MovieId dune = MovieId.of(4);

  private static List<Movie> titles(int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(SampleData::title).toList();
  }

  private DeckRequest asked() {
    return deckRequests.get(deckRequests.size() - 1);
  }

  @Test
  void a_room_gains_titles_that_are_voted_on_and_matched_like_the_others() {
    Room room = roomOf(ada, ben);
    refused(NOT_IN_DECK, () -> yes(ada, room, dune));
    deck = titles(3, 6);

    Room grown = trinity.rooms().moreTitles(ben, room.id(), 3);

    assertThat(grown.candidates())
        .extracting(Movie::id)
        .containsExactly(alien, brazil, casablanca, dune, MovieId.of(5), MovieId.of(6));
    assertThat(grown.exhausted()).isFalse();
    assertThat(asked().without()).containsExactlyInAnyOrder(alien, brazil, casablanca);
    assertThat(asked().size()).isEqualTo(50);
    yes(ada, room, dune);
    assertThat(yes(ben, room, dune).match().orElseThrow().title()).isEqualTo("Title 4");
    assertThat(trinity.rooms().nextCards(ada, room.id(), 50)).hasSize(5);
  }

  @Test
  void a_repeat_and_whoever_looked_before_it_grew_get_the_grown_room() {
    Room room = roomOf(ada, ben);
    deck = titles(4, 6);
    Room grown = trinity.rooms().moreTitles(ada, room.id(), 3);
    deck = titles(7, 9);
    int requests = deckRequests.size();

    assertThat(trinity.rooms().moreTitles(ada, room.id(), 3)).isEqualTo(grown);
    assertThat(trinity.rooms().moreTitles(ben, room.id(), 3)).isEqualTo(grown);

    assertThat(deckRequests).hasSize(requests);
  }

  @Test
  void of_many_who_ask_at_once_one_makes_it_grow_and_all_get_the_grown_room() {
    Room room = roomOf(ada, ben, cleo, dan);
    deck = titles(4, 53);

    List<Room> rooms =
        AtOnce.run(
            4,
            lane ->
                trinity.rooms().moreTitles(List.of(ada, ben, cleo, dan).get(lane), room.id(), 3));

    assertThat(rooms).allSatisfy(grown -> assertThat(grown.candidates()).hasSize(53));
    assertThat(stores.rosters().find(room.id()).orElseThrow().rounds()).isEqualTo(1);
  }

  @Test
  void what_is_out_of_titles_says_so_without_an_error() {
    Room room = roomOf(ada);
    deck = titles(1, 3);

    Room grown = trinity.rooms().moreTitles(ada, room.id(), 3);

    assertThat(grown.exhausted()).isTrue();
    assertThat(grown.candidates()).hasSize(3);
    assertThat(trinity.rooms().moreTitles(ada, room.id(), 3)).isEqualTo(grown);
  }

  @Test
  void a_room_has_at_most_five_hundred_titles() {
    deck = titles(1, 50);
    Room room = roomOf(ada);
    for (int have = 50; have < RoomFacts.MAX_TITLES; have += 50) {
      deck = titles(have + 1, have + 50);
      room = trinity.rooms().moreTitles(ada, room.id(), have);
    }
    int requests = deckRequests.size();

    assertThat(room.candidates()).hasSize(RoomFacts.MAX_TITLES);
    assertThat(room.exhausted()).isTrue();
    assertThat(trinity.rooms().moreTitles(ada, room.id(), RoomFacts.MAX_TITLES)).isEqualTo(room);
    assertThat(deckRequests).hasSize(requests);
  }

  @Test
  void who_asks_takes_part_and_names_a_count_that_there_is() {
    Room room = roomOf(ada);

    refused(NOT_A_PARTICIPANT, () -> trinity.rooms().moreTitles(ben, room.id(), 3));
    refused(INVALID_INPUT, () -> trinity.rooms().moreTitles(ada, room.id(), 4));
    refused(INVALID_INPUT, () -> trinity.rooms().moreTitles(ada, room.id(), 0));
  }

  @Test
  @Rule("DISCOVERY-8")
  void while_the_catalogue_is_down_nothing_is_stored() {
    Room room = roomOf(ada);
    Trinity down =
        builder(calls)
            .recommendations(request -> Recommendation.builder().degraded(true).requests(1).build())
            .build();

    refused(CATALOG_UNAVAILABLE, () -> down.rooms().moreTitles(ada, room.id(), 3));

    assertThat(trinity.rooms().snapshot(room.id()).orElseThrow().exhausted()).isFalse();
  }

  @Test
  @Rule({"DECK-3", "VOTE-5"})
  void a_new_deck_leaves_out_what_its_host_knows_and_a_round_what_everybody_there_does() {
    Room first = roomOf(ada, ben);
    yes(ada, first, alien);
    yes(ben, first, alien);
    trinity.voting().seen(ada, first.id(), brazil);
    trinity.voting().seen(ben, first.id(), casablanca);

    Room room = roomOf(ada);
    assertThat(asked().avoiding()).containsExactlyInAnyOrder(alien, brazil);
    assertThat(asked().mediaType()).isEqualTo(MediaType.MOVIE);

    trinity.rooms().join(ben, room.code());
    deck = titles(4, 6);
    trinity.rooms().moreTitles(ada, room.id(), 3);
    assertThat(asked().avoiding()).containsExactlyInAnyOrder(alien, brazil, casablanca);
  }
}
