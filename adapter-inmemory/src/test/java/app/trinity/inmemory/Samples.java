package app.trinity.inmemory;

import app.trinity.account.UserId;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.MovieId;
import app.trinity.match.Match;
import app.trinity.match.MatchId;
import app.trinity.room.Participant;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.testkit.SampleData;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import java.time.Instant;
import java.util.Set;

/** Values the tests of this package share. */
public final class Samples {
  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  public static final MovieId TITLE = MovieId.of(1);
  public static final Participant ADA = SampleData.participant("ada");
  public static final Participant BOB = SampleData.participant("bob");

  private Samples() {}

  /** A code for each number below 32⁶. */
  public static RoomCode code(int number) {
    StringBuilder code = new StringBuilder();
    for (int rest = number; code.length() < RoomCode.LENGTH; rest /= RoomCode.ALPHABET.length()) {
      code.append(RoomCode.ALPHABET.charAt(rest % RoomCode.ALPHABET.length()));
    }
    return RoomCode.of(code.toString());
  }

  /** A room of Ada's that lives for a day. */
  public static RoomFacts room(int number, Instant createdAt) {
    return room("room-" + number, code(number), createdAt);
  }

  public static RoomFacts room(String id, RoomCode code, Instant createdAt) {
    return SampleData.aRoom()
        .withId(id)
        .withCode(code.value())
        .withHost(ADA.userId())
        .madeAt(createdAt)
        .build();
  }

  public static Vote vote(
      RoomId room, Participant voter, MovieId title, Choice choice, Instant at) {
    return Vote.of(room, voter.userId(), title, choice, at);
  }

  public static Match match(String id, RoomId room, MovieId title, Instant at, UserId... users) {
    return Match.builder()
        .matchId(MatchId.of(id))
        .roomId(room)
        .mediaType(MediaType.MOVIE)
        .movieId(title)
        .title("Title " + title)
        .matchedUsers(Set.of(users))
        .decidedAt(at)
        .build();
  }
}
