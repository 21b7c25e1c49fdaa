package app.trinity.verification.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No package holds more than somebody can keep apart, be it of the product or of its tests. */
class PackageSizeTest {
  private static final int MOST_FILES = 20;

  @Test
  void no_package_has_more_than_twenty_files() throws IOException {
    Map<Path, Integer> files = filesByFolder(Path.of(".."));

    assertThat(files).hasSizeGreaterThan(100);
    assertThat(files)
        .allSatisfy(
            (folder, count) -> assertThat(count).as("%s", folder).isLessThanOrEqualTo(MOST_FILES));
  }

  @Test
  void files_are_counted_by_folder(@TempDir Path root) throws IOException {
    for (String file :
        List.of(
            "src/main/java/a/One.java",
            "src/main/java/a/Two.java",
            "src/main/java/a/package-info.java",
            "src/main/java/a/b/Three.java",
            "src/main/java/module-info.java",
            "target/generated-sources/a/Four.java")) {
      Path path = root.resolve(file);
      Files.createDirectories(path.getParent());
      Files.createFile(path);
    }

    assertThat(filesByFolder(root))
        .isEqualTo(
            Map.of(root.resolve("src/main/java/a"), 2, root.resolve("src/main/java/a/b"), 1));
  }

  private static Map<Path, Integer> filesByFolder(Path root) throws IOException {
    Map<Path, Integer> files = new TreeMap<>();
    for (Path file : Sources.in(root)) {
      files.merge(file.getParent(), 1, Integer::sum);
    }
    return files;
  }
}
