package app.trinity.jdbc.internal;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/**
 * The scripts that make the tables, for Flyway: named one by one, since nothing can list what is in
 * a module.
 */
public final class Scripts implements ResourceProvider {
  private static final List<String> NAMES = List.of("V1__stores.sql");

  /** The version of the tables that all of the scripts make. */
  public static final int VERSION = NAMES.size();

  @Override
  public @Nullable LoadableResource getResource(String name) {
    return NAMES.contains(name) ? new Script(name) : null;
  }

  @Override
  public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
    Stream<LoadableResource> scripts =
        NAMES.stream()
            .filter(name -> name.startsWith(prefix))
            .filter(name -> Arrays.stream(suffixes).anyMatch(name::endsWith))
            .map(Script::new);
    return scripts.toList();
  }

  private static final class Script extends LoadableResource {
    private final String name;

    Script(String name) {
      this.name = name;
    }

    @Override
    public Reader read() {
      InputStream content =
          Objects.requireNonNull(Scripts.class.getResourceAsStream("schema/" + name), name);
      return new InputStreamReader(content, StandardCharsets.UTF_8);
    }

    @Override
    public String getAbsolutePath() {
      return name;
    }

    @Override
    public String getAbsolutePathOnDisk() {
      return name;
    }

    @Override
    public String getFilename() {
      return name;
    }

    @Override
    public String getRelativePath() {
      return name;
    }
  }
}
