package app.trinity.verification.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is in every published jar besides its classes. */
@NeedsPackages
class JarsTest {
  static List<Path> modules() {
    return PublishedModules.jars();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void a_jar_bears_its_licence(Path module) throws IOException {
    try (ZipFile jar = new ZipFile(PublishedModules.jar(module).toFile())) {
      assertThat(jar.getEntry("META-INF/LICENSE")).isNotNull();
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void a_jar_is_the_java_module_that_the_documentation_names(Path module) {
    ModuleReference found =
        ModuleFinder.of(PublishedModules.jar(module)).findAll().iterator().next();

    assertThat(PublishedModules.text(PublishedModules.ROOT.resolve("docs/publishing.md")))
        .contains(
            "| `app.trinity:%s` | `%s` |"
                .formatted(PublishedModules.artifactId(module), found.descriptor().name()));
  }
}
