package example;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.core.Trinity;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.MovieId;
import app.trinity.inmemory.InMemoryStores;
import app.trinity.room.Room;
import app.trinity.room.RoomRequest;
import app.trinity.rule.MatchRule;
import app.trinity.vote.Choice;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HomeLibraryTest {
  private static final List<UserId> TEN =
      IntStream.range(0, 10).mapToObj(number -> UserId.of("friend-" + number)).toList();

  @Test
  void seven_of_ten_people_agree_on_one_of_twelve_films_and_everybody_is_told() {
    List<UserId> told = new CopyOnWriteArrayList<>();
    try (InMemoryStores stores = HomeLibrary.stores()) {
      Trinity trinity = HomeLibrary.engine(stores, (user, match) -> told.add(user));
      Room room =
          trinity
              .rooms()
              .create(
                  TEN.get(0),
                  RoomRequest.of(
                      MediaType.MOVIE,
                      Genres.of(HomeLibrary.DRAMA),
                      MatchRule.custom(HomeLibrary.SEVENTY_PERCENT.name())));
      assertThat(room.candidates()).hasSize(12);
      TEN.forEach(friend -> trinity.rooms().join(friend, room.code()));

      MovieId title = room.candidates().get(0).id();
      for (UserId friend : TEN.subList(0, 6)) {
        assertThat(trinity.voting().vote(friend, room.id(), title, Choice.YES).match()).isEmpty();
      }
      assertThat(trinity.voting().vote(TEN.get(6), room.id(), title, Choice.YES).match())
          .isPresent();
    }
    assertThat(told).containsExactlyInAnyOrderElementsOf(TEN);
  }
}
