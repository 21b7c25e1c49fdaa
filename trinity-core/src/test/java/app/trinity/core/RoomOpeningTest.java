package app.trinity.core;

import static app.trinity.RefusalCode.BUSY;
import static app.trinity.RefusalCode.CATALOG_UNAVAILABLE;
import static app.trinity.RefusalCode.INVALID_INPUT;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.discovery.CatalogEntry;
import app.trinity.discovery.DeckRequest;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.TitleFilter;
import app.trinity.inmemory.InMemoryCatalog;
import app.trinity.inmemory.InMemoryStores;
import app.trinity.room.Participant;
import app.trinity.room.Room;
import app.trinity.room.RoomRequest;
import app.trinity.room.spi.RoomStore;
import app.trinity.rule.CustomRules;
import app.trinity.rule.MatchRule;
import app.trinity.testkit.FixedRandom;
import app.trinity.testkit.Rule;
import app.trinity.testkit.SampleData;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoomOpeningTest extends GameNight {
  @Test
  @Rule({"ROOM-3", "ROOM-5", "ROOM-9"})
  void a_room_is_what_was_asked_for_with_its_host_in_it() {
    clock.turn(Duration.ofMillis(1));
    Room room = trinity.rooms().create(ada, request(MatchRule.majority()));

    assertThat(room.hostId()).isEqualTo(ada);
    assertThat(room.participants()).extracting(Participant::userId).containsExactly(ada);
    assertThat(room.candidates()).isEqualTo(deck);
    assertThat(room.matchRule()).isEqualTo(MatchRule.majority());
    assertThat(room.createdAt()).isEqualTo(EVENING.plusMillis(1));
    assertThat(room.endsAt()).isEqualTo(EVENING.plus(Duration.ofHours(24)).plusSeconds(1));
    assertThat(trinity.rooms().find(ada, room.id())).contains(room);
    assertThat(trinity.rooms().findByCode(room.code())).contains(room);
  }

  @Test
  @Rule("DISCOVERY-5")
  void its_deck_is_asked_for_with_the_host_and_the_size_configured() {
    trinity = engine(TrinitySettings.builder().deckSize(12).build());
    roomOf(ada, ben);

    DeckRequest asked = deckRequests.get(0);
    assertThat(asked.people()).containsExactly(ada);
    assertThat(asked.size()).isEqualTo(12);
    assertThat(asked.genres()).isEqualTo(request(MatchRule.unanimous()).genres());
  }

  @Test
  @Rule({"DISCOVERY-8", "ROOM-9", "ERRORS"})
  void without_titles_there_is_no_room() {
    deck = List.of();

    refused(CATALOG_UNAVAILABLE, () -> roomOf(ada));
    assertThat(trinity.rooms().mine(ada)).isEmpty();
  }

  @Test
  @Rule({"ROOM-9", "ERRORS"})
  void a_title_that_no_vote_can_bear_is_refused_with_its_name() {
    Movie reserved = Movie.builder().id(MovieId.PARTICIPATION).title("Alien").overview("").build();
    deck = List.of(SampleData.title(1), reserved);

    assertThat(refused(CATALOG_UNAVAILABLE, () -> roomOf(ada)).sentence())
        .contains("“Alien” the id -1, which is reserved");
    assertThat(trinity.rooms().mine(ada)).isEmpty();
  }

  @Test
  @Rule({"ROOM-9", "ERRORS"})
  void two_titles_of_one_id_are_refused_with_their_names() {
    Movie twin = Movie.builder().id(MovieId.of(1)).title("Twin").overview("").build();
    deck = List.of(SampleData.title(1), SampleData.title(2), twin);

    assertThat(refused(CATALOG_UNAVAILABLE, () -> roomOf(ada)).sentence())
        .contains("“Title 1” and “Twin” the same id, 1");
    assertThat(trinity.rooms().mine(ada)).isEmpty();
  }

  @Test
  void ids_of_any_other_number_are_voted_on() {
    deck =
        IntStream.of(0, -2, Integer.MIN_VALUE, Integer.MAX_VALUE)
            .mapToObj(id -> Movie.builder().id(MovieId.of(id)).title("T").overview("").build())
            .toList();
    Room room = roomOf(ada, ben);
    for (Movie title : deck) {
      yes(ada, room, title.id());
      assertThat(yes(ben, room, title.id()).match()).isPresent();
    }
  }

  @Test
  @Rule({"MATCH-1", "ERRORS"})
  void a_rule_that_nobody_registered_is_refused_with_those_that_are() {
    MatchRule unknown = MatchRule.custom("two-thirds");
    assertThat(refused(INVALID_INPUT, () -> roomOf(unknown, ada)).sentence())
        .contains("“two-thirds”", "another kind");

    trinity = builder(calls).customRule(CustomRules.seventyPercent()).build();
    assertThat(refused(INVALID_INPUT, () -> roomOf(unknown, ada)).sentence())
        .contains("seventy-percent");
    assertThat(trinity.rooms().mine(ada)).isEmpty();
  }

  @Test
  @Rule("ROOM-2")
  void a_code_that_a_living_room_holds_is_drawn_again() {
    Room first = builder(calls).random(new FixedCodes()).build().rooms().create(ada, anyRoom());
    calls.clear();
    Room second =
        builder(calls)
            .random(FixedRandom.beginningWith(0, 0, 0, 0, 0, 0))
            .build()
            .rooms()
            .create(ben, anyRoom());

    assertThat(second.code()).isNotEqualTo(first.code());
    assertThat(calls.calls()).filteredOn(call -> call.is(RoomStore.class, "create")).hasSize(2);
  }

  @Test
  @Rule({"ROOM-2", "ERRORS"})
  void where_every_code_drawn_is_held_the_engine_gives_up() {
    Trinity unlucky = builder(calls).random(new FixedCodes()).build();
    unlucky.rooms().create(ada, anyRoom());
    calls.clear();

    refused(BUSY, () -> unlucky.rooms().create(ben, anyRoom()));
    assertThat(calls.calls()).filteredOn(call -> call.is(RoomStore.class, "create")).hasSize(20);
  }

  private static RoomRequest anyRoom() {
    return request(MatchRule.unanimous());
  }

  /** Draws the code AAAAAA for ever. */
  private static final class FixedCodes implements RandomGenerator {
    @Override
    public long nextLong() {
      return 0;
    }
  }

  @Test
  @Rule({"DISCOVERY-2", "DISCOVERY-5"})
  void a_library_of_twelve_without_posters_in_japanese_is_dealt_whole() {
    List<CatalogEntry> library =
        IntStream.rangeClosed(1, 12).mapToObj(RoomOpeningTest::homeMovie).toList();
    try (InMemoryStores shelf = InMemoryStores.builder().clock(clock).build()) {
      Trinity home =
          Trinity.builder()
              .stores(shelf)
              .catalog(InMemoryCatalog.of(library, List.of()))
              .publisher((user, match) -> {})
              .clock(clock)
              .random(FixedRandom.seeded(1))
              .settings(
                  TrinitySettings.builder()
                      .deckSize(12)
                      .titleFilter(TitleFilter.anyTitle())
                      .build())
              .build();

      Room room = home.rooms().create(ada, request(MatchRule.unanimous()));

      assertThat(room.candidates())
          .containsExactlyInAnyOrderElementsOf(library.stream().map(CatalogEntry::movie).toList());
      assertThat(room.degraded()).isFalse();
    }
  }

  private static CatalogEntry homeMovie(int number) {
    Movie movie =
        Movie.builder()
            .id(MovieId.of(number))
            .title("七人の侍 " + number)
            .overview("")
            .addGenreIds(28)
            .build();
    return CatalogEntry.of(movie, number % 2 == 0 ? "ja" : "xx", false);
  }
}
