package example;

import app.trinity.core.Trinity;
import app.trinity.core.TrinitySettings;
import app.trinity.discovery.CatalogEntry;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.TitleFilter;
import app.trinity.feed.AnnouncementQueue;
import app.trinity.feed.RetryPolicy;
import app.trinity.inmemory.InMemoryCatalog;
import app.trinity.inmemory.InMemoryStores;
import app.trinity.match.spi.MatchPublisher;
import app.trinity.rule.CustomRule;
import app.trinity.spi.Stores;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** A library at home: twelve films without posters, some with Japanese titles. */
final class HomeLibrary {
  /** Drama, in the catalogue's numbering. */
  static final int DRAMA = 18;

  /** Of n people, 70 %, rounded up. */
  static final CustomRule SEVENTY_PERCENT =
      CustomRule.byNumber("seventy-percent", people -> Math.max(1, (people * 7 + 9) / 10));

  private static final List<String> TITLES =
      List.of(
          "Ikiru",
          "東京物語",
          "羅生門",
          "晩春",
          "Harakiri",
          "Tampopo",
          "Yojimbo",
          "雨月物語",
          "Ran",
          "Dersu Uzala",
          "Departures",
          "Shoplifters");

  private HomeLibrary() {}

  /** Returns stores that give an announcement two seconds, and try it five times at most. */
  static InMemoryStores stores() {
    return InMemoryStores.builder()
        .matchFeed(
            AnnouncementQueue.builder()
                .timeLimit(Duration.ofSeconds(2))
                .retryPolicy(RetryPolicy.builder().attempts(5).build())
                .build())
        .build();
  }

  /** Returns an engine that deals decks of all twelve films and knows the rule of 70 %. */
  static Trinity engine(Stores stores, MatchPublisher publisher) {
    return Trinity.builder()
        .stores(stores)
        .catalog(InMemoryCatalog.of(films(), List.of()))
        .settings(
            TrinitySettings.builder()
                .titleFilter(TitleFilter.anyTitle())
                .deckSize(TITLES.size())
                .build())
        .customRule(SEVENTY_PERCENT)
        .publisher(publisher)
        .build();
  }

  private static List<CatalogEntry> films() {
    return IntStream.range(0, TITLES.size())
        .mapToObj(
            index ->
                Movie.builder()
                    .id(MovieId.of(index + 1))
                    .title(TITLES.get(index))
                    .overview("")
                    .addGenreIds(DRAMA)
                    .build())
        .map(film -> CatalogEntry.of(film, "ja", false))
        .toList();
  }
}
