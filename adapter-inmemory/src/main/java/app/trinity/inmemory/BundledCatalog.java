package app.trinity.inmemory;

import app.trinity.discovery.CatalogEntry;
import app.trinity.discovery.MediaType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The catalogue that comes with Trinity: real films and series, described in the project's own
 * words under the project's own ids, so that a game needs neither a key nor a network. Posters are
 * paths of the serving host ({@code /posters/1001.svg}), which draws them; no id is both a film's
 * and a series'.
 *
 * <p>Safe for use by several threads.
 */
public final class BundledCatalog {
  private static final String RESOURCE = "catalogue.tsv";

  /** Read when it is first asked for, and once. */
  private static final class Holder {
    static final InMemoryCatalog CATALOG = read();
  }

  private BundledCatalog() {}

  /** Returns the catalogue; the same object at every call. */
  public static InMemoryCatalog load() {
    return Holder.CATALOG;
  }

  private static InMemoryCatalog read() {
    try (InputStream resource = BundledCatalog.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IllegalStateException("the jar lacks " + RESOURCE);
      }
      return read(new InputStreamReader(resource, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a catalogue: a line of column names, then a title a line, fields separated by tabs.
   *
   * @throws IllegalArgumentException if a line is not a title
   */
  static InMemoryCatalog read(Reader lines) throws IOException {
    BufferedReader reader = new BufferedReader(lines);
    CatalogueLine.requireHeader(reader.readLine());
    Map<MediaType, List<CatalogEntry>> entries = new EnumMap<>(MediaType.class);
    for (String text = reader.readLine(); text != null; text = reader.readLine()) {
      CatalogueLine line = CatalogueLine.parse(text);
      entries.computeIfAbsent(line.mediaType(), type -> new ArrayList<>()).add(line.entry());
    }
    return InMemoryCatalog.of(
        entries.getOrDefault(MediaType.MOVIE, List.of()),
        entries.getOrDefault(MediaType.TV, List.of()));
  }
}
