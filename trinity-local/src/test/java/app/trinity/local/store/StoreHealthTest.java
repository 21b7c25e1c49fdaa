package app.trinity.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import app.trinity.Refusal;
import app.trinity.api.FailureLog;
import app.trinity.core.Trinity;
import app.trinity.inmemory.InMemoryStores;
import app.trinity.local.Home;
import app.trinity.local.play.HomeClient;
import app.trinity.local.play.Homes;
import app.trinity.spi.Stores;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code /health} goes by. */
@Rule("ERRORS")
class StoreHealthTest {
  private final FixedClock clock = FixedClock.at(Instant.parse("2026-03-01T20:00:00Z"));
  private final AskedStores stores = new AskedStores();
  private final StoreHealth health = new StoreHealth(stores, clock);
  private final List<Throwable> kept = new ArrayList<>();
  private final FailureLog log = health.noting((reference, failure) -> kept.add(failure));

  @Test
  void stores_are_asked_once_a_second_at_most() {
    assertThat(health.isWell()).isTrue();
    stores.canKeepGames = false;
    clock.turn(Duration.ofMillis(999));
    assertThat(health.isWell()).isTrue();

    clock.turn(Duration.ofMillis(1));

    assertThat(health.isWell()).isFalse();
    assertThat(stores.asked).isEqualTo(2);
  }

  @Test
  void what_the_stores_could_not_do_counts_for_ten_seconds() {
    InfrastructureFailure failure =
        new InfrastructureFailure(Effect.DID_NOT_HAPPEN, "the disk is full");
    log.keep("1", failure);

    assertThat(health.isWell()).isFalse();
    clock.turn(Duration.ofSeconds(10));
    assertThat(health.isWell()).isTrue();
    assertThat(kept).containsExactly(failure);
  }

  @Test
  void much_to_do_and_refusals_are_no_trouble() {
    log.keep("1", new InfrastructureFailure(Effect.THROTTLED, "others wrote"));
    log.keep("2", Refusal.invalidInput("Give a name."));

    assertThat(health.isWell()).isTrue();
  }

  @Test
  void a_server_that_cannot_keep_games_says_so() {
    stores.canKeepGames = false;
    try (Home home = Homes.start(Homes.settings().stores(stores))) {
      HomeClient client = new HomeClient(home.address());

      assertThat(client.get("/health").statusCode()).isEqualTo(503);
      assertThat(client.get("/health").body()).isEqualTo("{\"status\":\"failing\"}");
    }
  }

  private static final class AskedStores implements HomeStores {
    private final InMemoryStores stores = InMemoryStores.create();
    private volatile boolean canKeepGames = true;
    private int asked;

    @Override
    public Stores stores() {
      return stores;
    }

    @Override
    public void feed(Trinity trinity) {
      // The engine is connected to the stores' own feed.
    }

    @Override
    public boolean canKeepGames() {
      asked++;
      return canKeepGames;
    }

    @Override
    public void close(Duration limit) {
      assertThat(stores.close(limit)).isEmpty();
    }
  }
}
