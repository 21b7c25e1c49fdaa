package app.trinity.verification.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tests that build as consumers do stand on. */
class ConsumersTest {
  private static final Path PORTS = PublishedModules.ROOT.resolve("trinity-ports");

  @TempDir private Path folder;

  @Test
  void without_jars_the_tests_say_what_is_missing_and_in_continuous_integration_they_fail()
      throws IOException {
    Path module = moduleLike(PORTS);

    assertThat(PackagesCondition.evaluate(List.of(module), true, false).isDisabled()).isTrue();
    assertThatThrownBy(() -> PackagesCondition.evaluate(List.of(module), true, true))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("trinity-ports")
        .hasMessageContaining("is missing")
        .hasMessageContaining("mvn verify");
  }

  @Test
  void a_jar_that_is_older_than_its_classes_does_not_count() throws IOException {
    Path module = moduleLike(PORTS);
    Path jar = PublishedModules.jar(module);
    Files.createDirectories(jar.resolveSibling("classes"));
    Files.createFile(jar);
    Files.createFile(jar.resolveSibling("classes/New.class"));
    assertThat(PackagesCondition.evaluate(List.of(module), false, false).isDisabled()).isTrue();

    Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
    assertThatThrownBy(() -> PackagesCondition.evaluate(List.of(module), true, true))
        .hasMessageContaining("is older than its classes");

    Files.setLastModifiedTime(jar, FileTime.fromMillis(Long.MAX_VALUE / 2_000_000));
    assertThat(PackagesCondition.evaluate(List.of(module), true, true).isDisabled()).isFalse();
  }

  @Test
  void a_mirror_of_everything_does_not_hide_the_folder() throws IOException {
    Path own = folder.resolve("own.xml");
    Files.writeString(
        own,
        """
        <settings xmlns="http://maven.apache.org/SETTINGS/1.2.0">
          <mirrors>
            <mirror><id>all</id><mirrorOf>*</mirrorOf><url>https://mirror.example/</url></mirror>
          </mirrors>
        </settings>
        """);
    Path merged = folder.resolve("merged.xml");

    ConsumerSettings.write(Optional.of(own), folder, merged);

    assertThat(Files.readString(merged))
        .containsOnlyOnce("<mirrors>")
        .contains("<mirrorOf>*</mirrorOf>")
        .contains("<mirrorOf>" + PublishedFolder.ID + "</mirrorOf>")
        .contains("<activeProfile>" + PublishedFolder.ID + "</activeProfile>")
        .doesNotContain("xmlns=\"\"");
  }

  private Path moduleLike(Path module) throws IOException {
    return Files.copy(
            module.resolve("pom.xml"),
            Files.createDirectories(folder.resolve("module")).resolve("pom.xml"))
        .getParent();
  }
}
