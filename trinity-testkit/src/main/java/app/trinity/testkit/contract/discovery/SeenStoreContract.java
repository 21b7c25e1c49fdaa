package app.trinity.testkit.contract.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.spi.SeenStore;
import app.trinity.testkit.AtOnce;
import app.trinity.testkit.Rule;
import app.trinity.testkit.contract.StoreContract;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The contract of {@link SeenStore}. */
public abstract class SeenStoreContract extends StoreContract {
  private void add(UserId user, MediaType mediaType, int title) {
    stores.seen().add(user, mediaType, MovieId.of(title), clock.instant());
  }

  @Nested
  @Rule("VOTE-5")
  class Keeping {
    @Test
    void what_somebody_has_seen_is_kept_for_them_alone() {
      UserId ada = user("ada");
      UserId ben = user("ben");

      add(ada, MediaType.MOVIE, 1);
      add(ada, MediaType.MOVIE, Integer.MAX_VALUE);

      eventually(
          () ->
              assertThat(stores.seen().of(ada, MediaType.MOVIE))
                  .containsExactlyInAnyOrder(MovieId.of(1), MovieId.of(Integer.MAX_VALUE)));
      assertThat(stores.seen().of(ben, MediaType.MOVIE)).isEmpty();
    }

    @Test
    void films_and_series_of_one_number_are_different_titles() {
      UserId ada = user("ada");

      add(ada, MediaType.TV, 7);

      eventually(
          () -> assertThat(stores.seen().of(ada, MediaType.TV)).containsExactly(MovieId.of(7)));
      assertThat(stores.seen().of(ada, MediaType.MOVIE)).isEmpty();
    }

    @Test
    void adding_a_title_again_changes_nothing() {
      UserId ada = user("ada");

      add(ada, MediaType.MOVIE, 7);
      add(ada, MediaType.MOVIE, 7);

      eventually(
          () -> assertThat(stores.seen().of(ada, MediaType.MOVIE)).containsExactly(MovieId.of(7)));
    }

    @Test
    void people_whose_ids_look_alike_have_seen_titles_of_their_own() {
      List<String> ids = lookalikes("user");
      for (int title = 1; title <= ids.size(); title++) {
        add(UserId.of(ids.get(title - 1)), MediaType.MOVIE, title);
      }

      for (int title = 1; title <= ids.size(); title++) {
        MovieId only = MovieId.of(title);
        UserId user = UserId.of(ids.get(title - 1));
        eventually(() -> assertThat(stores.seen().of(user, MediaType.MOVIE)).containsExactly(only));
      }
    }

    @Test
    void hundreds_of_titles_are_all_found() {
      UserId ada = user("ada");
      int titles = 300;

      for (int title = 1; title <= titles; title++) {
        add(ada, MediaType.MOVIE, title * 7_919);
      }

      eventually(() -> assertThat(stores.seen().of(ada, MediaType.MOVIE)).hasSize(titles));
    }

    @Test
    void of_many_titles_added_at_once_none_is_lost() {
      UserId ada = user("ada");

      AtOnce.run(
          8,
          number -> {
            add(ada, MediaType.MOVIE, number + 1);
            return number;
          });

      eventually(() -> assertThat(stores.seen().of(ada, MediaType.MOVIE)).hasSize(8));
    }
  }
}
