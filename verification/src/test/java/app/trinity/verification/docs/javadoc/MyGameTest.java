package app.trinity.verification.docs.javadoc;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.core.Trinity;
import app.trinity.discovery.spi.Catalog;
import app.trinity.inmemory.BundledCatalog;
import app.trinity.inmemory.InMemoryStores;
import app.trinity.rule.CustomRule;
import app.trinity.spi.Stores;
import app.trinity.suites.evening.GamePlayer;
import app.trinity.suites.evening.Played;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MyGameTest {
  private final Stores stores = InMemoryStores.create();
  private final Catalog catalog = BundledCatalog.load();
  private final CustomRule twoThirds =
      CustomRule.byNumber("two-thirds", people -> Math.max(1, (2 * people + 2) / 3));

  @Test
  void a_game_of_ones_own() {
    GamePlayer player = GamePlayer.builder().seed(7).customRules(twoThirds).build();
    Trinity trinity =
        Trinity.builder()
            .stores(stores)
            .catalog(catalog)
            .publisher(player.publisher())
            .customRule(twoThirds)
            .build();

    Played played = player.play(20, trinity);

    assertThat(played.matches()).isPositive();

    var unused = stores.close(Duration.ofSeconds(1));
  }
}
