package app.trinity.inmemory;

import app.trinity.account.UserId;
import app.trinity.account.Username;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.match.Match;
import app.trinity.match.MatchId;
import app.trinity.match.MatchRule;
import app.trinity.room.Participant;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Values the tests of this package share. */
final class Samples {
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  static final MovieId TITLE = MovieId.of(1001);
  static final Participant ADA = person("ada");
  static final Participant BOB = person("bob");

  private Samples() {}

  static Participant person(String name) {
    return Participant.of(UserId.of(name), Username.of(name));
  }

  /** A code for each number below 32⁶. */
  static RoomCode code(int number) {
    StringBuilder code = new StringBuilder();
    for (int rest = number; code.length() < RoomCode.LENGTH; rest /= RoomCode.ALPHABET.length()) {
      code.append(RoomCode.ALPHABET.charAt(rest % RoomCode.ALPHABET.length()));
    }
    return RoomCode.of(code.toString());
  }

  /** A room of Ada's that lives for a day. */
  static RoomFacts room(int number, Instant createdAt) {
    return room("room-" + number, code(number), createdAt);
  }

  static RoomFacts room(String id, RoomCode code, Instant createdAt) {
    return RoomFacts.builder()
        .id(RoomId.of(id))
        .code(code)
        .hostId(ADA.userId())
        .mediaType(MediaType.MOVIE)
        .genres(Genres.of(28))
        .candidates(List.of(movie(TITLE)))
        .createdAt(createdAt)
        .endsAt(createdAt.plus(Duration.ofHours(24)))
        .matchRule(MatchRule.unanimous())
        .degraded(false)
        .build();
  }

  static Movie movie(MovieId id) {
    return Movie.builder()
        .id(id)
        .title("Title " + id)
        .overview("Something happens.")
        .posterPath("/posters/" + id + ".svg")
        .voteCount(100)
        .genreIds(List.of(28))
        .build();
  }

  static Vote vote(RoomId room, Participant voter, MovieId title, Choice choice, Instant at) {
    return Vote.of(room, voter.userId(), title, choice, at);
  }

  static Match match(String id, RoomId room, MovieId title, Instant at, UserId... users) {
    return Match.builder()
        .matchId(MatchId.of(id))
        .roomId(room)
        .movieId(title)
        .title("Title " + title)
        .matchedUsers(Set.of(users))
        .decidedAt(at)
        .build();
  }
}
