package app.trinity.testkit;

import app.trinity.account.UserId;
import app.trinity.account.Username;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.match.Match;
import app.trinity.match.MatchId;
import app.trinity.room.Participant;
import app.trinity.room.RoomFacts;
import app.trinity.room.Roster;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Titles, people, rooms and matches to test with, where their particulars do not matter. */
public final class SampleData {
  private SampleData() {}

  /** The title with this number: {@code Title 7}, with a poster and a rating. */
  public static Movie title(int id) {
    return Movie.builder()
        .id(MovieId.of(id))
        .title("Title " + id)
        .overview("What happens in title " + id + ".")
        .posterPath("/" + id + ".jpg")
        .releaseDate("1999-12-31")
        .voteAverage(5 + id % 50 / 10.0)
        .voteCount(100 + id)
        .addGenreIds(28, 12)
        .build();
  }

  /** The titles 1 to n. */
  public static List<Movie> titles(int n) {
    return IntStream.rangeClosed(1, n)
        .mapToObj(SampleData::title)
        .collect(Collectors.toUnmodifiableList());
  }

  /** Somebody whose id is also their name: 3 to 30 letters, digits, dots, hyphens, underscores. */
  public static Participant participant(String name) {
    return Participant.of(UserId.of(name), Username.of(name));
  }

  /** Starts a room, to be changed where it matters. */
  public static SampleRoom aRoom() {
    return new SampleRoom();
  }

  /**
   * A match of all who take part.
   *
   * @param id the match's id
   * @param room its room
   * @param roster who takes part
   * @param title a title of the room's deck
   * @param decidedAt when it was decided
   */
  public static Match match(
      String id, RoomFacts room, Roster roster, MovieId title, Instant decidedAt) {
    Movie movie = room.title(title).orElseThrow();
    return Match.builder()
        .matchId(MatchId.of(id))
        .roomId(room.id())
        .mediaType(room.mediaType())
        .movieId(title)
        .title(movie.title())
        .posterPath(movie.posterPath())
        .matchedUsers(roster.userIds())
        .decidedAt(decidedAt)
        .build();
  }
}
