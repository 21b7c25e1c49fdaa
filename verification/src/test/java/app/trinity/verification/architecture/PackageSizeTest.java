package app.trinity.verification.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No package holds more classes than somebody can keep apart, be it of the product or of tests. */
class PackageSizeTest {
  private static final int MOST_FILES = 20;
  private static final Set<String> NO_CLASS = Set.of("package-info.java", "module-info.java");
  private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git");

  @Test
  void no_package_has_more_than_twenty_files() throws IOException {
    Map<Path, Integer> files = filesByFolder(Path.of(".."));

    assertThat(files).hasSizeGreaterThan(100);
    assertThat(files).allSatisfy((folder, count) -> assertThat(count).isLessThanOrEqualTo(MOST_FILES));
  }

  @Test
  void files_are_counted_by_folder_and_packages_apart(@TempDir Path root) throws IOException {
    for (String file :
        new String[] {
          "src/main/java/a/One.java",
          "src/main/java/a/Two.java",
          "src/main/java/a/package-info.java",
          "src/main/java/a/b/Three.java",
          "src/main/java/module-info.java",
          "target/generated-sources/a/Four.java"
        }) {
      Path path = root.resolve(file);
      Files.createDirectories(path.getParent());
      Files.createFile(path);
    }

    assertThat(filesByFolder(root))
        .isEqualTo(
            Map.of(
                root.resolve("src/main/java/a"), 2, root.resolve("src/main/java/a/b"), 1));
  }

  private static Map<Path, Integer> filesByFolder(Path root) throws IOException {
    Map<Path, Integer> files = new TreeMap<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return NOT_OURS.contains(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString();
            if (name.endsWith(".java") && !NO_CLASS.contains(name)) {
              files.merge(file.getParent(), 1, Integer::sum);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }
}
