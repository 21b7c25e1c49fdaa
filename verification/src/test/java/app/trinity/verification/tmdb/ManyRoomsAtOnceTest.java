package app.trinity.verification.tmdb;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.Refusal;
import app.trinity.RefusalCode;
import app.trinity.account.UserId;
import app.trinity.core.Trinity;
import app.trinity.core.TrinitySettings;
import app.trinity.discovery.DeckRequest;
import app.trinity.inmemory.InMemoryStores;
import app.trinity.room.Room;
import app.trinity.room.RoomRequest;
import app.trinity.testkit.AtOnce;
import app.trinity.testkit.Rule;
import app.trinity.testkit.tmdb.FakeTmdb;
import app.trinity.tmdb.TmdbClient;
import app.trinity.tmdb.TmdbSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two hundred rooms opened at once, over one client with TMDB's own limit and time limit. */
@Rule({"DISCOVERY-7", "DISCOVERY-8"})
class ManyRoomsAtOnceTest {
  private static final int ROOMS = 200;
  private static final Duration WINDOW = Duration.ofSeconds(10);

  /** Long enough for some decks on a busy machine as well. */
  private static final Duration TWO_WINDOWS = WINDOW.multipliedBy(2);

  /** What became of one host's wish. */
  private sealed interface Outcome {
    /** A room. */
    record Opened(Room room) implements Outcome {}

    /** A refusal. */
    record Refused(RefusalCode code) implements Outcome {}
  }

  @Test
  void no_ten_seconds_see_more_than_forty_requests_and_everybody_is_answered() throws Exception {
    try (FakeTmdb tmdb = FakeTmdb.builder().latency(Duration.ofMillis(60)).start();
        TmdbClient client =
            TmdbClient.builder()
                .readToken(tmdb.readToken())
                .settings(TmdbSettings.builder().baseUrl(tmdb.baseUrl()).build())
                .build();
        InMemoryStores stores = InMemoryStores.create()) {
      Trinity trinity =
          Trinity.builder()
              .stores(stores)
              .catalog(client.catalog())
              .publisher((user, match) -> {})
              .settings(TrinitySettings.builder().deckTimeLimit(TWO_WINDOWS).build())
              .build();

      List<Outcome> outcomes = openAtOnce(trinity);

      assertThat(outcomes).hasSize(ROOMS);
      assertThat(tmdb.mostArrivalsIn(WINDOW)).isLessThanOrEqualTo(40);
      assertThat(outcomes)
          .allSatisfy(
              outcome -> {
                if (outcome instanceof Outcome.Opened opened) {
                  assertThat(opened.room().candidates()).isNotEmpty().doesNotHaveDuplicates();
                  assertThat(opened.room().degraded() || opened.room().candidates().size() == 50)
                      .isTrue();
                } else if (outcome instanceof Outcome.Refused refused) {
                  assertThat(refused.code())
                      .isIn(Set.of(RefusalCode.CATALOG_UNAVAILABLE, RefusalCode.BUSY));
                }
              });
      long whole =
          outcomes.stream()
              .filter(
                  outcome ->
                      outcome instanceof Outcome.Opened opened
                          && opened.room().candidates().size() == 50)
              .count();
      // The budget feeds some decks to the end rather than all of them halfway.
      assertThat(whole).isPositive();
    }
  }

  private static List<Outcome> openAtOnce(Trinity trinity) {
    List<DeckRequest> subjects = new ArrayList<>(Subjects.all());
    Collections.shuffle(subjects, new Random(1));
    return AtOnce.run(ROOMS, host -> open(trinity, UserId.of("host-" + host), subjects.get(host)));
  }

  private static Outcome open(Trinity trinity, UserId user, DeckRequest subject) {
    try {
      return new Outcome.Opened(
          trinity.rooms().create(user, RoomRequest.of(subject.mediaType(), subject.genres())));
    } catch (Refusal refusal) {
      return new Outcome.Refused(refusal.code());
    }
  }
}
