package app.trinity.tmdb;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of posters. A title has its poster's path only ({@code /abc.jpg}); host and size
 * come before it.
 *
 * <p>Immutable.
 */
public final class TmdbImages {
  private static final TmdbImages STANDARD =
      new TmdbImages(URI.create("https://image.tmdb.org/t/p/"));

  private final URI base;

  private TmdbImages(URI base) {
    this.base = base;
  }

  /** Returns the address at which TMDB serves images unless it names another one. */
  public static TmdbImages standard() {
    return STANDARD;
  }

  /** Reads an answer of {@code /configuration}; empty where it names no usable address. */
  static Optional<TmdbImages> read(JsonNode configuration) {
    JsonNode address = configuration.path("images").path("secure_base_url");
    return Optional.ofNullable(parse(address.asText(""))).map(TmdbImages::new);
  }

  private static @Nullable URI parse(String address) {
    try {
      URI uri = new URI(address.endsWith("/") ? address : address + "/");
      return "https".equals(uri.getScheme()) && uri.getHost() != null ? uri : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** Returns what precedes a poster's path for a size, without a slash at its end. */
  public URI base(TmdbImageSize size) {
    return base.resolve(size.segment());
  }

  /**
   * Returns a poster's address.
   *
   * @param posterPath the path that a title names, beginning with a slash
   * @param size the size of the image
   * @throws IllegalArgumentException if the path does not begin with exactly one slash
   */
  public URI poster(String posterPath, TmdbImageSize size) {
    if (!posterPath.startsWith("/") || posterPath.startsWith("//")) {
      throw new IllegalArgumentException("a poster's path begins with one slash");
    }
    return URI.create(base(size) + posterPath);
  }
}
