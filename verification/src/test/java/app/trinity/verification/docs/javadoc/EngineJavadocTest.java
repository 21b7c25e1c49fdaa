package app.trinity.verification.docs.javadoc;

import static app.trinity.verification.docs.javadoc.OwnEngine.engine;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.core.Trinity;
import app.trinity.core.match.MatchDetector;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.spi.Catalog;
import app.trinity.inmemory.BundledCatalog;
import app.trinity.inmemory.InMemoryStores;
import app.trinity.jackson.TrinityModule;
import app.trinity.match.spi.MatchPublisher;
import app.trinity.match.spi.MatchStore;
import app.trinity.room.Room;
import app.trinity.room.RoomId;
import app.trinity.room.RoomRequest;
import app.trinity.rule.CustomRule;
import app.trinity.rule.MatchRule;
import app.trinity.testkit.InterceptedStores;
import app.trinity.testkit.PausingCall;
import app.trinity.vote.Board;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import app.trinity.vote.VoteResult;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The Javadoc of the engine, its rules, its values and the tools to test with. */
class EngineJavadocTest {
  private final UserId ada = UserId.of("ada");
  private final UserId bob = UserId.of("bob");
  private final InMemoryStores stores = InMemoryStores.create();
  private final Catalog catalog = BundledCatalog.load();
  private final MatchPublisher publisher = (user, match) -> {};

  @AfterEach
  void close() {
    stores.close();
  }

  /** {@link MatchDetector}. */
  @Test
  void the_rules_alone() {
    MovieId title = MovieId.of(1);
    Set<UserId> participants = Set.of(ada, bob);
    RoomId room = RoomId.of("room");
    List<Vote> votes =
        List.of(
            Vote.of(room, ada, title, Choice.YES, Instant.EPOCH),
            Vote.of(room, bob, title, Choice.YES, Instant.EPOCH));

    Board board = Board.of(participants, votes);
    Set<MovieId> agreed = MatchDetector.of(MatchRule.majority()).matches(board);

    assertThat(agreed).containsExactly(title);
  }

  /** {@link CustomRule}. */
  @Test
  void a_rule_of_ones_own() {
    CustomRule seventyPercent =
        CustomRule.byNumber("seventy-percent", people -> Math.max(1, (people * 7 + 9) / 10));
    Trinity trinity =
        Trinity.builder()
            .stores(stores)
            .catalog(catalog)
            .publisher(publisher)
            .customRule(seventyPercent)
            .build();
    RoomRequest request =
        RoomRequest.of(MediaType.MOVIE, Genres.of(28), MatchRule.custom("seventy-percent"));

    assertThat(trinity.rooms().create(ada, request).matchRule())
        .isEqualTo(MatchRule.custom("seventy-percent"));
  }

  /** {@link TrinityModule}. */
  @Test
  void a_value_as_json() throws JsonProcessingException {
    Room room = room(engine(stores));

    JsonMapper mapper = JsonMapper.builder().addModule(new TrinityModule()).build();
    String json = mapper.writeValueAsString(room);
    Room same = mapper.readValue(json, Room.class);

    assertThat(same.id()).isEqualTo(room.id());
    assertThat(same.candidates()).isEqualTo(room.candidates());
  }

  /** {@link PausingCall}. */
  @Test
  void a_withdrawal_between_judging_and_recording() {
    PausingCall pause = PausingCall.before(call -> call.is(MatchStore.class, "record"));
    Trinity trinity = engine(InterceptedStores.of(stores, pause));

    Room room = room(trinity);
    MovieId title = room.candidates().get(0).id();
    trinity.rooms().join(bob, room.code());
    trinity.voting().vote(ada, room.id(), title, Choice.YES);

    CompletableFuture<VoteResult> lastYes =
        CompletableFuture.supplyAsync(
            () -> trinity.voting().vote(bob, room.id(), title, Choice.YES));
    pause.awaitArrival();
    // The match is judged and not yet recorded.
    trinity.voting().vote(ada, room.id(), title, Choice.NO);
    pause.release();
    assertThat(lastYes.join().match()).isEmpty();
  }

  private Room room(Trinity trinity) {
    return trinity.rooms().create(ada, RoomRequest.of(MediaType.MOVIE, Genres.of(28, 12)));
  }
}
