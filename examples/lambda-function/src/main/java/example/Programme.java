package example;

import app.trinity.discovery.DeckRequest;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.Recommendation;
import app.trinity.discovery.Recommendations;
import java.util.List;
import java.util.stream.IntStream;

/** What a film club shows this season: a catalogue of its own, the same titles for every room. */
record Programme(List<String> titles) implements Recommendations {
  /** Reads titles that are separated by semicolons. */
  static Programme parse(String text) {
    return new Programme(List.of(text.split("\\s*;\\s*")));
  }

  @Override
  public Recommendation recommend(DeckRequest request) {
    return Recommendation.builder()
        .candidates(
            IntStream.range(0, titles.size())
                .mapToObj(
                    index ->
                        Movie.builder()
                            .id(MovieId.of(index + 1))
                            .title(titles.get(index))
                            .overview("")
                            .genreIds(request.genres().ids())
                            .build())
                .limit(request.size())
                .toList())
        .degraded(false)
        .requests(0)
        .build();
  }
}
