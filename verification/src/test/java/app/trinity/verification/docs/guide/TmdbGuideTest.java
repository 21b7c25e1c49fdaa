package app.trinity.verification.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.core.Trinity;
import app.trinity.core.discovery.SmartDiscovery;
import app.trinity.discovery.DeckRequest;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Recommendation;
import app.trinity.inmemory.InMemoryStores;
import app.trinity.match.spi.MatchPublisher;
import app.trinity.spi.Stores;
import app.trinity.testkit.tmdb.FakeTmdb;
import app.trinity.testkit.tmdb.Fault;
import app.trinity.tmdb.TmdbClient;
import app.trinity.tmdb.TmdbSettings;
import app.trinity.tmdb.TmdbStatus;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The code of docs/tmdb.md. */
class TmdbGuideTest {
  private final FakeTmdb server = FakeTmdb.start();
  private final Duration timeLimit = Duration.ofMinutes(2);
  private final TmdbSettings settings =
      TmdbSettings.builder()
          .baseUrl(server.baseUrl())
          .requestTimeout(Duration.ofMinutes(1))
          .build();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_service_plays_with_real_titles() {
    try (InMemoryStores stores = InMemoryStores.create()) {
      serve(server.readToken(), stores, (user, match) -> {});
    }

    assertThat(server.arrivals())
        .extracting(arrival -> arrival.path())
        .contains("/configuration", "/discover/movie");
  }

  @Test
  void a_credential_that_is_refused_is_noticed_before_anybody_plays() {
    try (InMemoryStores stores = InMemoryStores.create()) {
      assertThatThrownBy(() -> serve("a-token-of-nobodys", stores, (user, match) -> {}))
          .hasMessage("TMDB refuses the credential.");
    }
  }

  private void serve(String token, Stores stores, MatchPublisher publisher) {
    try (TmdbClient tmdb = TmdbClient.builder().readToken(token).settings(settings).build()) {
      if (tmdb.check(timeLimit) == TmdbStatus.CREDENTIAL_REFUSED) {
        throw new IllegalStateException("TMDB refuses the credential.");
      }
      Trinity trinity =
          Trinity.builder().stores(stores).catalog(tmdb.catalog()).publisher(publisher).build();

      serve(trinity);
    }
  }

  private static void serve(Trinity trinity) {
    assertThat(OneGame.play(trinity)).isPresent();
  }

  @Test
  void a_deck_is_full_although_a_connection_was_dropped() {
    try (FakeTmdb fake = FakeTmdb.start();
        TmdbClient tmdb =
            TmdbClient.builder()
                .readToken(fake.readToken())
                .settings(TmdbSettings.builder().baseUrl(fake.baseUrl()).build())
                .build()) {
      fake.faultsAt(request -> request.number() == 2 ? Fault.droppedConnection() : Fault.none());

      Recommendation deck =
          SmartDiscovery.builder()
              .catalog(tmdb.catalog())
              .timeLimit(timeLimit)
              .build()
              .recommend(DeckRequest.of(MediaType.MOVIE, Genres.of(28)));

      assertThat(deck.candidates()).hasSize(50);
    }
  }
}
