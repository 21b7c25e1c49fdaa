package app.trinity.local.posters;

import app.trinity.discovery.Genre;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * The poster of a title, two wide by three high: a scene that suits its genres, its name, its year.
 * The same title always has the same poster.
 *
 * <p>Safe for use by several threads.
 */
final class Poster {
  private final Palette palette;
  private final Scene scene;
  private final Layout layout;
  private final Caption caption;
  private final long seed;
  private final String name;

  private Poster(MediaType mediaType, Movie movie) {
    // Neighbouring ids are strangers: the mood is drawn from a scrambled one.
    seed = new SplittableRandom(movie.id().value() * 0x9E3779B97F4A7C15L).nextLong();
    RandomGenerator random = new SplittableRandom(seed);
    Mood mood = Mood.of(movie.genreIds());
    palette = pick(mood.palettes(), random);
    scene = pick(mood.scenes(), random);
    layout = pick(Layout.BY_FREQUENCY, random);
    caption = new Caption(movie.title(), subtitle(mediaType, movie), random.nextInt(3));
    name = movie.title();
  }

  /** Draws a poster as an SVG document. */
  static String of(MediaType mediaType, Movie movie) {
    return new Poster(mediaType, movie).draw();
  }

  private String draw() {
    Drawing drawing = new Drawing();
    drawing.raw(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 400 600' role='img'><title>%s</title>"
            .formatted(Caption.escape(name)));
    layout.draw(drawing, palette, () -> scene.paint(drawing, palette, new SplittableRandom(~seed)));
    caption.draw(drawing, layout, palette);
    return drawing.raw("</svg>\n").toString();
  }

  private static String subtitle(MediaType mediaType, Movie movie) {
    List<String> genres =
        movie.genreIds().stream()
            .map(mediaType::genre)
            .flatMap(Optional::stream)
            .map(Genre::name)
            .map(genre -> genre.toUpperCase(Locale.ROOT))
            .toList();
    String year =
        movie
            .releaseDate()
            .filter(date -> date.length() >= 4)
            .map(date -> date.substring(0, 4))
            .orElse("");
    return Caption.join(year, genres);
  }

  private static <T> T pick(List<T> choices, RandomGenerator random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
