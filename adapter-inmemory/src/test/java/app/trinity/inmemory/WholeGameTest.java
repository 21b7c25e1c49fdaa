package app.trinity.inmemory;

import static app.trinity.inmemory.Samples.ADA;
import static app.trinity.inmemory.Samples.BOB;
import static app.trinity.inmemory.Samples.NOON;
import static app.trinity.inmemory.Samples.TITLE;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.match.Match;
import app.trinity.match.MatchPageRequest;
import app.trinity.match.MatchRule;
import app.trinity.match.Quorum;
import app.trinity.match.Recording;
import app.trinity.room.Joining;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomStore.Creation;
import app.trinity.testkit.Rule;
import app.trinity.vote.Choice;
import app.trinity.vote.TitleQuery;
import app.trinity.vote.TitleReading;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WholeGameTest {
  @Test
  @Rule({"ROOM-5", "ROOM-6", "MATCH-7", "MATCH-8"})
  void two_people_meet_on_a_title_and_both_are_told() throws InterruptedException {
    RoomFacts room = Samples.room(1, NOON);
    BlockingQueue<String> told = new LinkedBlockingQueue<>();
    try (InMemoryStores stores = InMemoryStores.builder().clock(() -> NOON).build()) {
      stores.matchFeed().connect((user, match) -> told.add(user + " " + match.matchId()));

      assertThat(stores.rooms().create(room, ADA)).isEqualTo(Creation.CREATED);
      assertThat(stores.rosters().takesPart(room.id(), ADA.userId())).isTrue();
      assertThat(stores.rooms().findByCode(room.code())).contains(room);
      assertThat(stores.rosters().join(room.id(), BOB, 2, NOON).outcome())
          .isEqualTo(Joining.Outcome.JOINED);

      stores.votes().put(Samples.vote(room.id(), ADA, TITLE, Choice.YES, NOON));
      stores.votes().put(Samples.vote(room.id(), BOB, TITLE, Choice.YES, NOON));
      TitleReading reading =
          stores
              .votes()
              .readTitle(
                  TitleQuery.builder()
                      .roomId(room.id())
                      .movieId(TITLE)
                      .quorum(Quorum.of(MatchRule.unanimous()))
                      .build())
              .orElseThrow();
      Match match = Samples.match("m1", room.id(), TITLE, NOON, ADA.userId(), BOB.userId());
      assertThat(stores.matches().record(match, reading.evidence()))
          .isEqualTo(Recording.recorded(match));

      assertThat(List.of(told.poll(10, TimeUnit.SECONDS), told.poll(10, TimeUnit.SECONDS)))
          .containsExactlyInAnyOrder("ada m1", "bob m1");
      assertThat(stores.matches().matchesOf(BOB.userId(), MatchPageRequest.first(50)))
          .contains(List.of(match));
    }
  }
}
