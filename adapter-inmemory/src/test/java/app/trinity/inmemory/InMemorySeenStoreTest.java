package app.trinity.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.spi.SeenStore;
import app.trinity.spi.Stores;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.Rule;
import app.trinity.testkit.contract.discovery.SeenStoreContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InMemorySeenStoreTest extends SeenStoreContract {
  @Override
  protected Stores createStores(FixedClock clock) {
    return InMemoryStores.builder().clock(clock).build();
  }

  @Nested
  @Rule("VOTE-5")
  class Limits {
    private final UserId ada = user("ada");

    @Test
    void the_titles_added_last_are_kept_however_often_some_were_added() {
      for (int title = 1; title <= SeenStore.MAX_TITLES; title++) {
        add(title, title);
      }
      add(1, SeenStore.MAX_TITLES + 1);
      add(SeenStore.MAX_TITLES + 1, SeenStore.MAX_TITLES + 2);

      assertThat(stores.seen().of(ada, MediaType.MOVIE))
          .hasSize(SeenStore.MAX_TITLES)
          .contains(MovieId.of(1), MovieId.of(SeenStore.MAX_TITLES + 1))
          .doesNotContain(MovieId.of(2));
    }

    private void add(int title, int second) {
      stores
          .seen()
          .add(ada, MediaType.MOVIE, MovieId.of(title), clock.instant().plusSeconds(second));
    }
  }
}
