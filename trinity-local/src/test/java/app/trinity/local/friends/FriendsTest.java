package app.trinity.local.friends;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.inmemory.BundledCatalog;
import app.trinity.local.Home;
import app.trinity.local.play.HomeClient;
import app.trinity.local.play.Homes;
import app.trinity.local.play.LiveLine;
import app.trinity.local.play.Player;
import app.trinity.room.RoomId;
import app.trinity.testkit.Eventually;
import app.trinity.testkit.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FriendsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Home home =
      Homes.start(
          Homes.settings()
              .friends(3)
              .friendsPace(new Pace(Duration.ofMillis(1), Duration.ofMillis(3))));
  private final Player ada = new HomeClient(home.address()).guest("Ada");

  @AfterEach
  void stop() {
    home.close();
  }

  @Test
  @Rule({"MATCH-1", "MATCH-7"})
  void a_person_alone_plays_with_friends_and_is_told_of_a_match() {
    try (LiveLine line = ada.listen()) {
      line.settle();
      String room = ada.open("MOVIE", 18).path("id").asText();
      awaitFriends(room, 3);

      while (ada.matches().isEmpty()) {
        List<Integer> cards = ada.nextCards(room, 1);
        assertThat(cards).as("cards before the first match").isNotEmpty();
        ada.vote(room, cards.get(0), true);
      }

      assertThat(line.next().at("/payload/data/userMatch/match/title").asText()).isNotBlank();
    }
  }

  @Test
  void friends_swipe_until_there_is_no_further_card() {
    JsonNode room = ada.open("TV", 35);
    String id = room.path("id").asText();

    Eventually.holds(
        PATIENCE, () -> assertThat(votes(id)).isEqualTo(3 * room.path("candidates").size()));
  }

  @Test
  @Rule("ROOM-7")
  void friends_go_when_the_last_person_has_gone() {
    JsonNode room = ada.open("MOVIE", 35);
    String id = room.path("id").asText();
    awaitFriends(id, 3);

    ada.ask("mutation { leaveRoom(roomId: \"" + id + "\") { id } }");

    String join =
        "mutation { joinRoom(input: {roomCode: \"" + room.path("code").asText() + "\"}) { id } }";
    Eventually.holds(
        PATIENCE,
        () -> {
          JsonNode answer = ada.ask(join);
          if (!answer.has("errors")) {
            ada.ask("mutation { leaveRoom(roomId: \"" + id + "\") { id } }");
          }
          assertThat(HomeClient.firstError(answer).path("errorType").asText())
              .isEqualTo("ROOM_EXPIRED");
        });
  }

  @Test
  void friends_do_not_lead_to_a_match_by_themselves() {
    JsonNode opened = ada.open("MOVIE", 18);
    String room = opened.path("id").asText();
    Eventually.holds(
        PATIENCE, () -> assertThat(votes(room)).isEqualTo(3 * opened.path("candidates").size()));

    assertThat(ada.matches()).isEmpty();
    // What all three like is dealt first.
    ada.vote(room, ada.nextCards(room, 1).get(0), true);
    assertThat(ada.matches()).hasSize(1);
  }

  /** How many votes the people in a room have cast. */
  private int votes(String room) {
    int votes = 0;
    for (JsonNode participant :
        ada.ask("{ getRoom(id: \"" + room + "\") { participants { voted } } }")
            .at("/data/getRoom/participants")) {
      votes += participant.path("voted").asInt();
    }
    return votes;
  }

  private void awaitFriends(String room, int count) {
    Eventually.holds(
        PATIENCE,
        () ->
            assertThat(
                    ada.ask("{ getRoom(id: \"" + room + "\") { participants { userId } } }")
                        .at("/data/getRoom/participants"))
                .hasSize(count + 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8})
  void in_nearly_every_deck_friends_agree_on_something_the_person_would_like(int count) {
    Random random = new Random(7);
    int evenings = 300;
    int matched = 0;
    double shareLiked = 0;
    for (int evening = 0; evening < evenings; evening++) {
      List<Movie> deck = deck(random);
      List<Taste> tastes = tastes("room-" + evening, count);
      boolean match = false;
      for (Movie movie : deck) {
        boolean all = tastes.stream().allMatch(taste -> taste.likes(movie));
        match |= all && random.nextInt(10) < 3;
        shareLiked += tastes.get(0).likes(movie) ? 1.0 / deck.size() : 0;
      }
      matched += match ? 1 : 0;
    }

    assertThat(matched).as("evenings with a match").isGreaterThan(evenings * 95 / 100);
    assertThat(shareLiked / evenings).as("share of titles a friend likes").isBetween(0.5, 0.75);
  }

  @Test
  void friends_agree_often_and_are_not_all_the_same() {
    List<Taste> tastes = tastes("room", 2);
    List<Movie> films =
        BundledCatalog.load().all(MediaType.MOVIE).stream().map(e -> e.movie()).toList();
    long alike =
        films.stream()
            .filter(film -> tastes.get(0).likes(film) == tastes.get(1).likes(film))
            .count();

    assertThat(alike / (double) films.size()).isBetween(0.65, 0.95);
  }

  private static List<Taste> tastes(String room, int count) {
    return IntStream.range(0, count).mapToObj(friend -> Taste.of(RoomId.of(room), friend)).toList();
  }

  private static List<Movie> deck(Random random) {
    List<Movie> films = new ArrayList<>();
    BundledCatalog.load().all(MediaType.MOVIE).forEach(entry -> films.add(entry.movie()));
    Collections.shuffle(films, random);
    return films.subList(0, 50);
  }
}
