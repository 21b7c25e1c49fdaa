package app.trinity.local.posters;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.inmemory.BundledCatalog;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class PosterTest {
  @Test
  void every_title_of_the_catalogue_has_a_poster_that_names_it() throws Exception {
    for (MediaType type : MediaType.values()) {
      for (var entry : BundledCatalog.load().all(type)) {
        Movie movie = entry.movie();
        Document poster = parse(Poster.of(type, movie));

        assertThat(words(poster)).isEqualToIgnoringCase(movie.title().replace(" ", ""));
        assertThat(texts(poster).item(texts(poster).getLength() - 1).getTextContent())
            .contains(movie.releaseDate().orElse("").substring(0, 4));
      }
    }
  }

  @Test
  void a_title_always_has_the_same_poster_and_another_title_has_another() {
    Set<String> posters = new HashSet<>();
    List<Movie> films =
        BundledCatalog.load().all(MediaType.MOVIE).stream().map(entry -> entry.movie()).toList();
    for (Movie film : films) {
      assertThat(posters.add(Poster.of(MediaType.MOVIE, film))).isTrue();
    }
    for (Movie film : films.subList(0, 100)) {
      assertThat(posters.add(Poster.of(MediaType.MOVIE, film))).isFalse();
    }
  }

  @Property(tries = 300)
  void whatever_the_title_the_poster_is_well_formed_and_its_words_stay_on_the_sheet(
      @ForAll @StringLength(min = 1, max = 200) String title,
      @ForAll int id,
      @ForAll @Size(max = 4) List<@IntRange(min = 10, max = 110) Integer> genres)
      throws Exception {
    Document poster = parse(Poster.of(MediaType.MOVIE, movie(id, title, genres)));

    NodeList texts = texts(poster);
    double previous = 0;
    for (int i = 0; i < texts.getLength(); i++) {
      Element text = (Element) texts.item(i);
      double y = Double.parseDouble(text.getAttribute("y"));
      assertThat(y).isBetween(previous, 590.0);
      assertThat(width(text)).isLessThanOrEqualTo(345);
      previous = y;
    }
  }

  @Test
  void what_a_title_holds_is_text_and_never_markup() throws Exception {
    String title = "</text><script>alert('1')</script> & \"Co\" ]]> \u0000\ud800";
    String svg = Poster.of(MediaType.TV, movie(7, title, List.of(35)));

    assertThat(svg).doesNotContain("<script");
    assertThat(words(parse(svg))).isEqualTo("</text><script>alert('1')</script>&\"Co\"]]>");
  }

  @Test
  void a_poster_needs_nothing_from_elsewhere_and_no_inline_style() {
    for (int id = 0; id < 200; id++) {
      assertThat(Poster.of(MediaType.MOVIE, movie(id, "Somewhere", List.of(id % 110))))
          .doesNotContain("style=", "<style", "href", "<image", "@import", "NaN", "Infinity");
    }
  }

  private static Movie movie(int id, String title, List<Integer> genres) {
    return Movie.builder()
        .id(MovieId.of(id))
        .title(title)
        .overview("")
        .releaseDate("1999-01-01")
        .genreIds(genres)
        .build();
  }

  private static double width(Element text) {
    double size = Double.parseDouble(text.getAttribute("font-size"));
    String spacing = text.getAttribute("letter-spacing");
    String line = text.getTextContent();
    return Lettering.ems(line) * size
        + (spacing.isEmpty() ? 0 : Double.parseDouble(spacing) * line.length());
  }

  private static String words(Document poster) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < texts(poster).getLength() - 1; i++) {
      words.append(texts(poster).item(i).getTextContent().replace(" ", ""));
    }
    return words.toString();
  }

  private static NodeList texts(Document poster) {
    return poster.getElementsByTagName("text");
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }
}
