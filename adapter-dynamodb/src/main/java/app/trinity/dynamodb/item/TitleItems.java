package app.trinity.dynamodb.item;

import static app.trinity.dynamodb.item.Attributes.number;
import static app.trinity.dynamodb.item.Attributes.text;

import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Titles as values within the items of rooms and rounds. */
final class TitleItems {
  private TitleItems() {}

  static AttributeValue titles(List<Movie> titles) {
    return AttributeValue.fromL(titles.stream().map(TitleItems::title).toList());
  }

  static List<Movie> movies(List<AttributeValue> values) {
    return values.stream().map(value -> title(value.m())).toList();
  }

  private static AttributeValue title(Movie movie) {
    return AttributeValue.fromM(
        new Attributes()
            .put(AttributeNames.ID, number(movie.id().value()))
            .put(AttributeNames.TITLE, text(movie.title()))
            .put(AttributeNames.OVERVIEW, text(movie.overview()))
            .put(AttributeNames.POSTER_PATH, movie.posterPath().map(Attributes::text))
            .put(AttributeNames.RELEASE_DATE, movie.releaseDate().map(Attributes::text))
            .put(
                AttributeNames.VOTE_AVERAGE,
                movie.voteAverage().isPresent()
                    ? Optional.of(
                        AttributeValue.fromN(Double.toString(movie.voteAverage().getAsDouble())))
                    : Optional.empty())
            .put(
                AttributeNames.VOTE_COUNT,
                movie.voteCount().isPresent()
                    ? Optional.of(number(movie.voteCount().getAsInt()))
                    : Optional.empty())
            .put(AttributeNames.GENRE_IDS, numbers(movie.genreIds()))
            .build());
  }

  private static Movie title(Map<String, AttributeValue> item) {
    Movie.Builder movie =
        Movie.builder()
            .id(MovieId.of(Attributes.integer(item, AttributeNames.ID)))
            .title(text(item, AttributeNames.TITLE))
            .overview(text(item, AttributeNames.OVERVIEW))
            .posterPath(Attributes.findText(item, AttributeNames.POSTER_PATH))
            .releaseDate(Attributes.findText(item, AttributeNames.RELEASE_DATE))
            .genreIds(integers(Attributes.list(item, AttributeNames.GENRE_IDS)));
    Attributes.find(item, AttributeNames.VOTE_AVERAGE)
        .ifPresent(value -> movie.voteAverage(Double.parseDouble(value.n())));
    Attributes.find(item, AttributeNames.VOTE_COUNT)
        .ifPresent(value -> movie.voteCount(Integer.parseInt(value.n())));
    return movie.build();
  }

  static AttributeValue numbers(List<Integer> numbers) {
    return AttributeValue.fromL(numbers.stream().map(Attributes::number).toList());
  }

  static List<Integer> integers(List<AttributeValue> numbers) {
    return numbers.stream().map(value -> Integer.valueOf(value.n())).toList();
  }
}
