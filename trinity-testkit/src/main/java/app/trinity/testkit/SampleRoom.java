package app.trinity.testkit;

import app.trinity.account.UserId;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.rule.MatchRule;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Builds a room of which only some particulars matter: {@code aRoom().withDeck(5).build()}.
 * Everything else is as usual: a film room that lasts a day, in which a match takes everybody.
 *
 * <p>Not safe for use by several threads.
 */
public final class SampleRoom {
  private RoomId id = RoomId.of("room");
  private RoomCode code = RoomCode.of("ABC234");
  private UserId host = UserId.of("host");
  private List<Movie> deck = SampleData.titles(10);
  private Instant createdAt = Instant.parse("2030-01-01T12:00:00Z");
  private Duration lifetime = Duration.ofHours(24);
  private MatchRule rule = MatchRule.unanimous();

  SampleRoom() {}

  /** Under this id; {@code room} by default. */
  public SampleRoom withId(String roomId) {
    id = RoomId.of(roomId);
    return this;
  }

  /** Under this code; {@code ABC234} by default. */
  public SampleRoom withCode(String roomCode) {
    code = RoomCode.of(roomCode);
    return this;
  }

  /** With this host; {@code host} by default. */
  public SampleRoom withHost(UserId hostId) {
    host = hostId;
    return this;
  }

  /** With the titles 1 to n as its deck; 10 by default. */
  public SampleRoom withDeck(int titles) {
    return withDeck(SampleData.titles(titles));
  }

  /** With this deck. */
  public SampleRoom withDeck(List<Movie> titles) {
    deck = List.copyOf(titles);
    return this;
  }

  /** Made at this instant; noon of the first day of 2030 (UTC) by default. */
  public SampleRoom madeAt(Instant instant) {
    createdAt = instant;
    return this;
  }

  /** Lasting so long, rounded down to a whole second of its end; a day by default. */
  public SampleRoom lasting(Duration duration) {
    lifetime = duration;
    return this;
  }

  /** With this rule; everybody by default. */
  public SampleRoom withRule(MatchRule matchRule) {
    rule = matchRule;
    return this;
  }

  /** Makes what is fixed about the room. */
  public RoomFacts build() {
    return RoomFacts.builder()
        .id(id)
        .code(code)
        .hostId(host)
        .mediaType(MediaType.MOVIE)
        .genres(Genres.of(28, 12))
        .candidates(deck)
        .createdAt(createdAt)
        .endsAt(createdAt.plus(lifetime).truncatedTo(ChronoUnit.SECONDS))
        .matchRule(rule)
        .degraded(false)
        .build();
  }
}
