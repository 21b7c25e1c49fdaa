package app.trinity.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.testkit.Rule;
import app.trinity.testkit.SampleData;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@Rule("DISCOVERY-2")
class TitleFilterTest {
  private static final Movie GOOD = SampleData.title(1);

  private static CatalogEntry entry(Movie.Builder movie) {
    return CatalogEntry.of(movie.build(), "en", false);
  }

  private static Movie.Builder good() {
    return Movie.builder().from(GOOD);
  }

  private static void onlyWithout(TitleFilter relaxed, CatalogEntry entry) {
    assertThat(TitleFilter.defaults().accepts(entry)).as("by default").isFalse();
    assertThat(relaxed.accepts(entry)).as("where it is dropped").isTrue();
    assertThat(TitleFilter.anyTitle().accepts(entry)).as("by anyTitle").isTrue();
    assertThat(relaxed.accepts(entry(good()))).isTrue();
  }

  @Test
  void a_poster_may_be_dropped() {
    TitleFilter relaxed = TitleFilter.builder().posterRequired(false).build();

    onlyWithout(relaxed, entry(good().posterPath(Optional.empty())));
    onlyWithout(relaxed, entry(good().posterPath(" ")));
  }

  @Test
  void an_overview_may_be_dropped() {
    onlyWithout(TitleFilter.builder().overviewRequired(false).build(), entry(good().overview(" ")));
  }

  @Test
  void the_number_of_ratings_may_be_anything_down_to_none() {
    TitleFilter relaxed = TitleFilter.builder().minimumVotes(0).build();

    onlyWithout(relaxed, entry(good().voteCount(49)));
    onlyWithout(
        relaxed,
        entry(Movie.builder().id(GOOD.id()).title("T").overview("O").posterPath("/p.jpg")));
  }

  @Test
  void any_language_includes_one_that_is_unknown() {
    TitleFilter any = TitleFilter.builder().originalLanguages(Set.of()).build();

    onlyWithout(any, CatalogEntry.of(GOOD, "ja", false));
    onlyWithout(any, CatalogEntry.of(GOOD, Optional.empty(), false));
    assertThat(any.allowsLanguage(Optional.empty())).isTrue();
    assertThat(TitleFilter.defaults().allowsLanguage(Optional.of("fr"))).isTrue();
  }

  @Test
  void the_script_may_be_any() {
    onlyWithout(TitleFilter.builder().script(TitleScript.ANY).build(), entry(good().title("七人の侍")));
  }

  @Test
  void adult_content_and_titles_without_a_name_are_never_fit() {
    assertThat(TitleFilter.anyTitle().accepts(CatalogEntry.of(GOOD, "en", true))).isFalse();
    assertThat(TitleFilter.anyTitle().accepts(entry(good().title(" ")))).isFalse();
  }

  @Test
  void a_condition_of_ones_own_comes_on_top() {
    TitleFilter recent =
        TitleFilter.builder()
            .condition(one -> one.movie().releaseDate().orElse("").compareTo("2000") >= 0)
            .build();

    assertThat(recent.accepts(entry(good().releaseDate("2024-05-04")))).isTrue();
    assertThat(recent.accepts(entry(good()))).isFalse();
    assertThat(recent.accepts(entry(good().releaseDate("2024-05-04").overview("")))).isFalse();
  }

  @Test
  void fewer_than_no_ratings_are_a_mistake() {
    assertThatThrownBy(() -> TitleFilter.builder().minimumVotes(-1).build())
        .isInstanceOf(IllegalArgumentException.class);
  }
}
