package app.trinity.verification.docs.javadoc;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.testkit.tmdb.FakeTmdb;
import app.trinity.testkit.tmdb.Fault;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MyCatalogueTest {
  @Test
  void a_catalogue_that_drops_a_connection() throws Exception {
    try (FakeTmdb tmdb = FakeTmdb.builder().seed(7).start()) {
      tmdb.faultsAt(request -> request.number() == 2 ? Fault.droppedConnection() : Fault.none());

      askedAt(tmdb.baseUrl(), tmdb.readToken());

      assertThat(tmdb.mostArrivalsIn(Duration.ofSeconds(10))).isLessThanOrEqualTo(40);
    }
  }

  /** Stands for a client of the reader's. */
  private static void askedAt(URI address, String token) {
    assertThat(address).isNotNull();
    assertThat(token).isNotEmpty();
  }
}
