package app.trinity.verification.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No type is public by accident: the public types of every published module are those of
 * docs/public-types.txt. Run with {@code -Dtrinity.snapshot=accept}, the list is written anew, and
 * its difference is part of the commit.
 */
class PublicTypesTest {
  private static final Path LIST = PublishedModules.ROOT.resolve("docs/public-types.txt");

  @Test
  void the_public_types_are_those_of_the_list() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path module : PublishedModules.jars()) {
      found.add(PublishedModules.artifactId(module));
      publicTypes(module).map(type -> "  " + type).forEach(found::add);
    }
    if ("accept".equals(System.getProperty("trinity.snapshot"))) {
      Files.write(LIST, found);
    }

    assertThat(found)
        .as("public types; -Dtrinity.snapshot=accept accepts a difference")
        .containsExactlyElementsOf(Files.readAllLines(LIST));
  }

  private static Stream<String> publicTypes(Path module) {
    Predicate<String> exported = PublishedModules.exported(module);
    return classes(module.resolve("target/classes")).stream()
        .filter(PublicTypesTest::canBeNamed)
        .filter(type -> exported.test(type.getPackageName()))
        .map(JavaClass::getName)
        .sorted();
  }

  /**
   * Only what is in the folder: the types around it do not matter, and looking for them takes long.
   */
  private static JavaClasses classes(Path folder) {
    return ArchConfiguration.withThreadLocalScope(
        configuration -> {
          configuration.setResolveMissingDependenciesFromClassPath(false);
          return new ClassFileImporter().importPath(folder);
        });
  }

  private static boolean canBeNamed(JavaClass type) {
    Optional<JavaClass> around = type.getEnclosingClass();
    boolean supported =
        type.getModifiers().contains(JavaModifier.PUBLIC)
            || (around.isPresent() && type.getModifiers().contains(JavaModifier.PROTECTED));
    return supported
        && !type.isAnonymousClass()
        && !type.isLocalClass()
        && around.map(PublicTypesTest::canBeNamed).orElse(true);
  }
}
