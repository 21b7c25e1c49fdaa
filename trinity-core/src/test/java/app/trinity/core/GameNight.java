package app.trinity.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.trinity.Refusal;
import app.trinity.RefusalCode;
import app.trinity.account.UserId;
import app.trinity.discovery.DeckRequest;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.Recommendation;
import app.trinity.inmemory.InMemoryStores;
import app.trinity.match.Match;
import app.trinity.match.spi.MatchFeed;
import app.trinity.room.Room;
import app.trinity.room.RoomRequest;
import app.trinity.rule.MatchRule;
import app.trinity.spi.Stores;
import app.trinity.testkit.CallInterceptor;
import app.trinity.testkit.CallLog;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.FixedRandom;
import app.trinity.testkit.InterceptedStores;
import app.trinity.testkit.SampleData;
import app.trinity.testkit.SequentialIds;
import app.trinity.vote.Choice;
import app.trinity.vote.VoteResult;
import app.trinity.vote.spi.VotePut;
import app.trinity.vote.spi.VoteStore;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;

/** Four people, three titles, and an engine over stores in memory: what the use cases need. */
abstract class GameNight {
  static final Instant EVENING = Instant.parse("2024-05-04T20:15:00Z");

  /** No two engines over the same stores give the same id. */
  private static final AtomicInteger ENGINES = new AtomicInteger();

  final UserId ada = UserId.of("ada");
  final UserId ben = UserId.of("ben");
  final UserId cleo = UserId.of("cleo");
  final UserId dan = UserId.of("dan");
  final MovieId alien = MovieId.of(1);
  final MovieId brazil = MovieId.of(2);
  final MovieId casablanca = MovieId.of(3);

  final FixedClock clock = FixedClock.at(EVENING);
  final InMemoryStores stores = InMemoryStores.builder().clock(clock).build();
  final CallLog calls = new CallLog();
  final List<DeckRequest> deckRequests = new ArrayList<>();
  List<Movie> deck = SampleData.titles(3);
  Trinity trinity = engine(TrinitySettings.defaults());

  @AfterEach
  void close() {
    stores.close();
  }

  final Trinity.Builder builder(CallInterceptor interceptor) {
    return Trinity.builder()
        .stores(withoutFeed(InterceptedStores.of(stores, interceptor)))
        .recommendations(
            request -> {
              deckRequests.add(request);
              return Recommendation.of(deck);
            })
        .publisher((user, match) -> {})
        .clock(clock)
        .random(FixedRandom.seeded(7))
        .ids(SequentialIds.withPrefix("engine-" + ENGINES.incrementAndGet() + "-"));
  }

  final Trinity engine(TrinitySettings settings) {
    return builder(calls).settings(settings).build();
  }

  /** An engine over the stores, whose answers to a put are others. */
  final Trinity engineOver(UnaryOperator<VotePut> answers) {
    VoteStore votes =
        (VoteStore)
            Proxy.newProxyInstance(
                VoteStore.class.getClassLoader(),
                new Class<?>[] {VoteStore.class},
                (proxy, method, arguments) -> {
                  Object answer = method.invoke(stores.votes(), arguments);
                  return answer instanceof VotePut put ? answers.apply(put) : answer;
                });
    return builder(calls).stores(withoutFeed(with(stores, "votes", votes))).build();
  }

  /** Several engines share the stores; none of them is to announce anything. */
  private static Stores withoutFeed(Stores stores) {
    return with(stores, "matchFeed", (MatchFeed) announcements -> {});
  }

  private static Stores with(Stores stores, String name, Object store) {
    return (Stores)
        Proxy.newProxyInstance(
            Stores.class.getClassLoader(),
            new Class<?>[] {Stores.class},
            (proxy, method, arguments) ->
                method.getName().equals(name) ? store : method.invoke(stores, arguments));
  }

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

  static Refusal refused(RefusalCode code, ThrowingCallable request) {
    Refusal refusal = catchThrowableOfType(Refusal.class, request);
    assertThat(refusal).as("nothing was refused").isNotNull();
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.sentence()).endsWith(".").doesNotContain("Exception", "app.trinity");
    return refusal;
  }
}
