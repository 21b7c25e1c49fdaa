package app.trinity.verification.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A simple name means one thing in the whole project: whoever reads it need not look where. */
class SimpleNamesTest {
  /**
   * What a process starts with is called so everywhere, and nothing names it but a command line.
   */
  private static final Set<String> CONVENTIONS = Set.of("Main.java");

  @Test
  void no_two_classes_have_one_simple_name() throws IOException {
    assertThat(Sources.in(Path.of(".."))).hasSizeGreaterThan(500);
    assertThat(namesGivenTwice(Path.of(".."))).isEmpty();
  }

  @Test
  void a_name_given_twice_is_found(@TempDir Path root) throws IOException {
    for (String file :
        List.of(
            "one/src/main/java/a/Line.java",
            "two/src/main/java/b/Line.java",
            "two/src/main/java/b/Point.java",
            "two/src/test/java/b/Point.java",
            "examples/own/src/main/java/c/Point.java",
            "one/src/main/java/a/Main.java",
            "two/src/main/java/b/Main.java")) {
      Path path = root.resolve(file);
      Files.createDirectories(path.getParent());
      Files.createFile(path);
    }

    assertThat(namesGivenTwice(root)).containsOnlyKeys("Line.java");
  }

  /** Tests may call their tools as they like, and examples are projects of somebody else. */
  private static Map<String, List<Path>> namesGivenTwice(Path root) throws IOException {
    Map<String, List<Path>> files = new TreeMap<>();
    for (Path file : Sources.in(root)) {
      String place = root.relativize(file).toString().replace('\\', '/');
      if (place.contains("src/main/java/") && !place.startsWith("examples/")) {
        files.computeIfAbsent(Sources.nameOf(file), name -> new ArrayList<>()).add(file);
      }
    }
    files.keySet().removeAll(CONVENTIONS);
    files.values().removeIf(places -> places.size() == 1);
    return files;
  }
}
