package app.trinity.jackson;

import app.trinity.discovery.CatalogEntry;
import app.trinity.discovery.DeckRequest;
import app.trinity.discovery.Genre;
import app.trinity.discovery.GenreMode;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.Recommendation;
import app.trinity.discovery.TitleScript;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The forms of titles, and of what decks are made of. */
final class TitleForms {
  static final Form<MediaType> MEDIA_TYPE = Form.ofConstants(MediaType.class);
  static final Form<MovieId> ID =
      new Form<>(
          MovieId.class,
          (json, id) -> json.writeNumber(id.value()),
          piece -> MovieId.of(piece.integer()));
  static final Form<Genres> GENRES =
      new Form<>(
          Genres.class,
          (json, genres) -> {
            json.writeStartArray();
            for (int id : genres.ids()) {
              json.writeNumber(id);
            }
            json.writeEndArray();
          },
          piece -> Genres.of(piece.listOf(Form.INTEGER)));
  static final Form<Movie> MOVIE =
      Form.ofObject(
          Movie.class,
          (fields, movie) -> endOf(fields.put("id", ID, movie.id()), movie),
          TitleForms::readMovie);

  private static final Form<GenreMode> GENRE_MODE = Form.ofConstants(GenreMode.class);
  private static final Form<TitleScript> SCRIPT = Form.ofConstants(TitleScript.class);
  private static final Form<Genre> GENRE =
      Form.ofObject(
          Genre.class,
          (fields, genre) ->
              fields.put("id", Form.INTEGER, genre.id()).put("name", Form.TEXT, genre.name()),
          TitleForms::readGenre);
  private static final Form<CatalogEntry> CATALOG_ENTRY =
      Form.ofObject(
          CatalogEntry.class,
          (fields, entry) ->
              fields
                  .put("movie", MOVIE, entry.movie())
                  .put("originalLanguage", Form.TEXT, entry.originalLanguage())
                  .put("adult", Form.TRUTH, entry.adult()),
          piece ->
              CatalogEntry.of(
                  piece.get("movie", MOVIE),
                  piece.find("originalLanguage", Form.TEXT),
                  piece.get("adult", Form.TRUTH)));
  private static final Form<DeckRequest> DECK_REQUEST =
      Form.ofObject(
          DeckRequest.class,
          (fields, request) ->
              fields
                  .put("mediaType", MEDIA_TYPE, request.mediaType())
                  .put("genreIds", GENRES, request.genres())
                  .putAll("people", AccountForms.USER_ID, request.people())
                  .putAll("without", ID, request.without())
                  .putAll("avoiding", ID, request.avoiding())
                  .put("size", Form.INTEGER, request.size()),
          TitleForms::readDeckRequest);
  private static final Form<Recommendation> RECOMMENDATION =
      Form.ofObject(
          Recommendation.class,
          (fields, recommendation) ->
              fields
                  .putAll("candidates", MOVIE, recommendation.candidates())
                  .put("degraded", Form.TRUTH, recommendation.degraded()),
          piece ->
              Recommendation.builder()
                  .candidates(piece.list("candidates", MOVIE))
                  .degraded(piece.get("degraded", Form.TRUTH))
                  .requests(0)
                  .build());

  private TitleForms() {}

  static List<Form<?>> all() {
    return List.of(
        MEDIA_TYPE,
        ID,
        GENRES,
        MOVIE,
        GENRE_MODE,
        SCRIPT,
        GENRE,
        CATALOG_ENTRY,
        DECK_REQUEST,
        RECOMMENDATION);
  }

  /** The form of a title whose room tells its media type. */
  static Form<Movie> movieOf(MediaType mediaType) {
    return Form.ofObject(
        Movie.class,
        (fields, movie) ->
            endOf(fields.put("id", ID, movie.id()).put("mediaType", MEDIA_TYPE, mediaType), movie),
        TitleForms::readMovie);
  }

  private static void endOf(Fields fields, Movie movie) throws IOException {
    fields
        .put("title", Form.TEXT, movie.title())
        .put("overview", Form.TEXT, movie.overview())
        .put("posterPath", Form.TEXT, movie.posterPath())
        .put("releaseDate", Form.TEXT, movie.releaseDate())
        .put("voteAverage", Form.NUMBER, boxed(movie.voteAverage()))
        .put("voteCount", Form.INTEGER, boxed(movie.voteCount()))
        .putAll("genreIds", Form.INTEGER, movie.genreIds());
  }

  private static Movie readMovie(Piece piece) {
    Movie.Builder movie =
        Movie.builder()
            .id(piece.get("id", ID))
            .title(piece.get("title", Form.TEXT))
            .overview(piece.get("overview", Form.TEXT))
            .posterPath(piece.find("posterPath", Form.TEXT))
            .releaseDate(piece.find("releaseDate", Form.TEXT))
            .genreIds(piece.list("genreIds", Form.INTEGER));
    piece.find("voteAverage", Form.NUMBER).ifPresent(movie::voteAverage);
    piece.find("voteCount", Form.INTEGER).ifPresent(movie::voteCount);
    return movie.build();
  }

  private static DeckRequest readDeckRequest(Piece piece) {
    DeckRequest.Builder request =
        DeckRequest.builder()
            .mediaType(piece.get("mediaType", MEDIA_TYPE))
            .genres(piece.get("genreIds", GENRES));
    piece.findList("people", AccountForms.USER_ID).ifPresent(request::people);
    piece.findList("without", ID).ifPresent(request::without);
    piece.findList("avoiding", ID).ifPresent(request::avoiding);
    piece.find("size", Form.INTEGER).ifPresent(request::size);
    return request.build();
  }

  /** A genre is one of those that Trinity knows: its name goes with its number. */
  private static Genre readGenre(Piece piece) {
    int id = piece.get("id", Form.INTEGER);
    String name = piece.get("name", Form.TEXT);
    return List.of(MediaType.values()).stream()
        .flatMap(type -> type.genre(id).stream())
        .filter(genre -> genre.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("must be a genre of films or of series."));
  }

  private static Optional<Double> boxed(OptionalDouble number) {
    return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
  }

  private static Optional<Integer> boxed(OptionalInt number) {
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }
}
