package app.trinity.verification.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every published module declares itself, and exports the packages of its public types alone. */
class ModulesTest {
  /** Depends on a jar that can be no module; see docs/decisions, record 150. */
  private static final Set<String> AUTOMATIC = Set.of("trinity-adapter-lambda");

  static List<Path> declared() {
    return PublishedModules.jars().stream()
        .filter(module -> !AUTOMATIC.contains(PublishedModules.artifactId(module)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("declared")
  void a_published_module_exports_the_packages_of_its_public_types(Path module) {
    ModuleDescriptor declaration = declaration(module);

    assertThat(declaration.isAutomatic()).isFalse();
    assertThat(
            declaration.exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source))
        .containsExactlyInAnyOrderElementsOf(publicPackages(PublishedModules.artifactId(module)));
  }

  @ParameterizedTest
  @MethodSource("declared")
  void a_published_module_has_the_name_that_its_documentation_says(Path module) {
    assertThat(documented())
        .contains(
            "| `app.trinity:%s` | `%s` |"
                .formatted(PublishedModules.artifactId(module), declaration(module).name()));
  }

  @Test
  void an_automatic_module_has_the_name_that_its_documentation_says() {
    List<Path> automatic =
        PublishedModules.jars().stream().filter(module -> !declared().contains(module)).toList();

    assertThat(automatic).hasSameSizeAs(AUTOMATIC);
    for (Path module : automatic) {
      assertThat(PublishedModules.pom(module))
          .contains("<trinity.module>" + documentedName(module) + "</trinity.module>");
    }
  }

  private static String documentedName(Path module) {
    String start = "| `app.trinity:" + PublishedModules.artifactId(module) + "` | `";
    return documented()
        .lines()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length(), line.indexOf('`', start.length())))
        .findFirst()
        .orElseThrow();
  }

  private static String documented() {
    return PublishedModules.text(PublishedModules.ROOT.resolve("docs/publishing.md"));
  }

  private static ModuleDescriptor declaration(Path module) {
    return ModuleFinder.of(module.resolve("target/classes")).findAll().stream()
        .map(ModuleReference::descriptor)
        .findFirst()
        .orElseThrow(() -> new AssertionError(module + " declares no module"));
  }

  private static Set<String> publicPackages(String artifactId) {
    return PublishedModules.text(PublishedModules.ROOT.resolve("docs/public-types.txt"))
        .lines()
        .dropWhile(line -> !line.equals(artifactId))
        .skip(1)
        .takeWhile(line -> line.startsWith("  "))
        .map(type -> type.substring(2, type.lastIndexOf('.')))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
