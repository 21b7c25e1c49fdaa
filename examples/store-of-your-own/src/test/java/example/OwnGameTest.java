package example;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.core.Trinity;
import app.trinity.discovery.spi.Catalog;
import app.trinity.feed.AnnouncementQueue;
import app.trinity.inmemory.BundledCatalog;
import app.trinity.rule.CustomRule;
import app.trinity.suites.evening.GamePlayer;
import app.trinity.suites.evening.Played;
import org.junit.jupiter.api.Test;

/** An engine as this application puts it together, and whole evenings played with it. */
class OwnGameTest {
  private final Catalog catalog = BundledCatalog.load();
  private final CustomRule twoThirds =
      CustomRule.byNumber("two-thirds", people -> Math.max(1, (2 * people + 2) / 3));

  @Test
  void whole_evenings_go_as_the_contract_promises() {
    try (OwnStores stores = new OwnStores(AnnouncementQueue.create())) {
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
    }
  }
}
