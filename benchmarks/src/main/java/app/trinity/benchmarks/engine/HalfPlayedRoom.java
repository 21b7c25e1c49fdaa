package app.trinity.benchmarks.engine;

import app.trinity.account.UserId;
import app.trinity.core.Trinity;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.Recommendation;
import app.trinity.inmemory.InMemoryStores;
import app.trinity.room.Room;
import app.trinity.room.RoomId;
import app.trinity.room.RoomRequest;
import app.trinity.vote.Choice;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Five people halfway through a deck of fifty, in memory. It uses only what builds before it had as
 * well, so that it runs on their class path.
 */
final class HalfPlayedRoom {
  private static final int PEOPLE = 5;
  private static final int TITLES = 50;
  private static final int CARDS = 10;

  private final List<UserId> people =
      IntStream.range(0, PEOPLE).mapToObj(n -> UserId.of("person-" + n)).toList();
  private final Trinity trinity;
  private final RoomId room;
  private int turn;

  HalfPlayedRoom() {
    List<Movie> deck = IntStream.rangeClosed(1, TITLES).mapToObj(HalfPlayedRoom::title).toList();
    trinity =
        Trinity.builder()
            .stores(InMemoryStores.create())
            .recommendations(
                request ->
                    Recommendation.builder().candidates(deck).degraded(false).requests(0).build())
            .publisher((user, match) -> {})
            .build();
    Room opened =
        trinity.rooms().create(people.get(0), RoomRequest.of(MediaType.MOVIE, Genres.of(28)));
    people.forEach(user -> trinity.rooms().join(user, opened.code()));
    room = opened.id();
    for (int title = 1; title <= TITLES; title++) {
      for (int person = 0; person < PEOPLE; person++) {
        if ((title + person) % 2 == 0) {
          vote(person, title, Choice.of((7 * title + person) % 3 > 0));
        }
      }
    }
  }

  private static Movie title(int number) {
    return Movie.builder()
        .id(MovieId.of(number))
        .title("Title " + number)
        .overview("")
        .voteAverage(5 + number % 37 / 10.0)
        .voteCount(1000 + number)
        .addGenreIds(28)
        .build();
  }

  private void vote(int person, int title, Choice choice) {
    trinity.voting().vote(people.get(person), room, MovieId.of(title), choice);
  }

  private UserId next() {
    turn = (turn + 1) % PEOPLE;
    return people.get(turn);
  }

  int nextCards() {
    return trinity.rooms().nextCards(next(), room, CARDS).size();
  }

  int standings() {
    return trinity.rooms().standings(next(), room).size();
  }

  /** Somebody changes their mind about a title that they have said no to. */
  int vote() {
    UserId user = next();
    trinity.voting().vote(user, room, MovieId.of(1 + turn), Choice.NO);
    return turn;
  }

  int voteAndNextCards() {
    return vote() + nextCards();
  }

  int voteAndStandings() {
    return vote() + standings();
  }
}
