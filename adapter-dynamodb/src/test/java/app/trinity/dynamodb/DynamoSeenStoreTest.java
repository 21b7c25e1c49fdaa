package app.trinity.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.spi.SeenStore;
import app.trinity.dynamodb.item.SeenItems;
import app.trinity.dynamodb.table.Table;
import app.trinity.match.MatchPageRequest;
import app.trinity.spi.Stores;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.Rule;
import app.trinity.testkit.contract.discovery.SeenStoreContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoSeenStoreTest extends SeenStoreContract {
  private final Meter meter = new Meter();

  @Override
  protected Stores createStores(FixedClock clock) {
    return TestTables.stores(TestTables.client(meter));
  }

  @Nested
  @Rule("VOTE-5")
  class Limits {
    @Test
    void the_last_five_thousand_are_read_at_once_and_older_ones_are_not() {
      UserId ada = user("ada");
      int titles = SeenStore.MAX_TITLES + 50;
      List<Map<String, AttributeValue>> rows = new ArrayList<>();
      for (int title = 1; title <= titles; title++) {
        rows.add(
            SeenItems.seen(
                ada, MediaType.MOVIE, MovieId.of(title), clock.instant().plusSeconds(title)));
      }
      Rows.put(Table.USER_MATCHES, rows);
      meter.take();

      assertThat(stores.seen().of(ada, MediaType.MOVIE))
          .hasSize(SeenStore.MAX_TITLES)
          .contains(MovieId.of(51), MovieId.of(titles))
          .doesNotContain(MovieId.of(50));
      assertThat(meter.take().calls()).isLessThanOrEqualTo(2);
    }

    @Test
    void a_title_seen_again_counts_among_the_newest_and_a_late_copy_changes_nothing() {
      UserId ada = user("ada");
      stores.seen().add(ada, MediaType.MOVIE, MovieId.of(7), clock.instant().plusSeconds(2));

      stores.seen().add(ada, MediaType.MOVIE, MovieId.of(7), clock.instant());

      assertThat(
              TestTables.client()
                  .getItem(
                      request ->
                          request
                              .tableName(TestTables.NAMES.of(Table.USER_MATCHES))
                              .consistentRead(true)
                              .key(
                                  Map.of(
                                      "userId", SeenItems.partition(ada, MediaType.MOVIE),
                                      "matchId", AttributeValue.fromS("7"))))
                  .item())
          .isEqualTo(
              SeenItems.seen(ada, MediaType.MOVIE, MovieId.of(7), clock.instant().plusSeconds(2)));
    }

    @Test
    @Rule("MATCH-8")
    void what_somebody_has_seen_is_none_of_their_matches() {
      UserId ada = user("ada");
      stores.seen().add(ada, MediaType.MOVIE, MovieId.of(7), clock.instant());

      assertThat(stores.matches().matchesOf(ada, MatchPageRequest.first(10)))
          .hasValueSatisfying(page -> assertThat(page).isEmpty());
    }
  }
}
