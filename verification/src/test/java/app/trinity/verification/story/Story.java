package app.trinity.verification.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.trinity.Refusal;
import app.trinity.RefusalCode;
import app.trinity.account.UserId;
import app.trinity.core.Trinity;
import app.trinity.core.TrinitySettings;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.Recommendation;
import app.trinity.match.Match;
import app.trinity.room.Room;
import app.trinity.room.RoomRequest;
import app.trinity.rule.MatchRule;
import app.trinity.spi.Stores;
import app.trinity.suites.StoresUnderTest;
import app.trinity.testkit.CallLog;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.FixedRandom;
import app.trinity.testkit.InterceptedStores;
import app.trinity.testkit.RecordingPublisher;
import app.trinity.testkit.SampleData;
import app.trinity.testkit.SequentialIds;
import app.trinity.vote.Choice;
import app.trinity.vote.VoteResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The people, the engine and the words in which the stories are told. */
abstract class Story implements StoresUnderTest {
  static final Instant EVENING = Instant.parse("2024-05-04T20:15:00Z");

  /** Stores may hold other people; these are new ones each time. */
  private final String once = UUID.randomUUID().toString().substring(0, 8);

  final UserId ada = person("ada");
  final UserId ben = person("ben");
  final UserId cleo = person("cleo");
  final UserId dan = person("dan");
  final MovieId alien = MovieId.of(1);
  final MovieId brazil = MovieId.of(2);
  final MovieId casablanca = MovieId.of(3);

  final FixedClock clock = FixedClock.at(EVENING);
  final RecordingPublisher publisher = new RecordingPublisher();
  final CallLog calls = new CallLog();
  List<Movie> deck = SampleData.titles(3);
  Stores stores;
  Trinity trinity;

  @BeforeEach
  void begin() {
    stores = createStores(clock);
    trinity = engine(TrinitySettings.defaults());
  }

  @AfterEach
  void close() {
    var unused = stores.close(Duration.ZERO);
  }

  final UserId person(String name) {
    return UserId.of(name + "-" + once);
  }

  /** The first engine over the stores, of this configuration in place of the default one. */
  final Trinity engine(TrinitySettings settings) {
    return engine(settings, FixedRandom.seeded(once.hashCode()));
  }

  final Trinity engine(TrinitySettings settings, FixedRandom random) {
    boolean first = trinity == null;
    Stores seen = first ? stores : new WithoutFeed(asAnotherProcessSeesThem(stores, clock));
    trinity =
        Trinity.builder()
            .stores(InterceptedStores.of(seen, calls))
            .recommendations(
                request ->
                    Recommendation.builder().candidates(deck).degraded(false).requests(0).build())
            .publisher(publisher)
            .clock(clock)
            .random(random)
            .ids(SequentialIds.withPrefix(UUID.randomUUID() + "-"))
            .settings(settings)
            .build();
    return trinity;
  }

  // The words.

  final Room roomOf(UserId host, UserId... guests) {
    return roomOf(MatchRule.unanimous(), host, guests);
  }

  final Room roomOf(MatchRule rule, UserId host, UserId... guests) {
    Room room = trinity.rooms().create(host, request(rule));
    for (UserId guest : guests) {
      room = trinity.rooms().join(guest, room.code());
    }
    return room;
  }

  static RoomRequest request(MatchRule rule) {
    return RoomRequest.of(MediaType.MOVIE, Genres.of(28, 12), rule);
  }

  final VoteResult yes(UserId user, Room room, MovieId title) {
    return trinity.voting().vote(user, room.id(), title, Choice.YES);
  }

  final VoteResult no(UserId user, Room room, MovieId title) {
    return trinity.voting().vote(user, room.id(), title, Choice.NO);
  }

  final Optional<Match> matchOf(Room room, MovieId title) {
    return stores.matches().find(room.id(), title);
  }

  static void refused(RefusalCode code, ThrowingCallable request) {
    Refusal refusal = catchThrowableOfType(Refusal.class, request);
    assertThat(refusal).as("nothing was refused").isNotNull();
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.sentence()).endsWith(".").doesNotContain("Exception", "app.trinity");
  }

  /** The requests there are for a room, by somebody who took part in it. */
  final List<ThrowingCallable> requestsFor(Room room) {
    return List.of(
        () -> trinity.rooms().join(ada, room.code()),
        () -> trinity.rooms().join(dan, room.code()),
        () -> trinity.rooms().leave(ada, room.id()),
        () -> trinity.rooms().nextCards(ada, room.id(), 1),
        () -> trinity.rooms().standings(ada, room.id()),
        () -> yes(ada, room, alien),
        () -> no(ada, room, alien));
  }

  /** Every request for the room says that it has ended. */
  final void hasEnded(Room room) {
    requestsFor(room).forEach(request -> refused(RefusalCode.ROOM_EXPIRED, request));
    refused(RefusalCode.ROOM_EXPIRED, () -> trinity.rooms().find(ada, room.id()));
    refused(RefusalCode.ROOM_EXPIRED, () -> trinity.rooms().findByCode(room.code()));
    assertThat(trinity.rooms().mine(ada)).extracting(Room::id).doesNotContain(room.id());
  }
}
