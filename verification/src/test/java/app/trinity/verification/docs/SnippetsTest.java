package app.trinity.verification.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the package documentation of the test modules shows is code of this module, which is
 * compiled and run here. Indentation and empty lines may differ. The guides are held to the
 * examples by {@link GuidesTest}.
 */
class SnippetsTest {
  private static final Path ROOT = Path.of("..");
  private static final Path SOURCES =
      Path.of("src/test/java/app/trinity/verification/docs/testing");
  private static final Pattern IN_JAVADOC =
      Pattern.compile("(?s)<pre>\\{@code\\n(.*?)\\n \\* }</pre>");

  static Stream<String> packages() throws IOException {
    List<String> snippets = new ArrayList<>();
    for (String module : List.of("trinity-testkit", "trinity-suites", "trinity-jqwik")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
        for (Path file : files.filter(one -> one.endsWith("package-info.java")).toList()) {
          blocks(file, IN_JAVADOC)
              .forEach(block -> snippets.add(block.replaceAll("(?m)^ ?\\* ?", "")));
        }
      }
    }
    return snippets.stream();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void a_snippet_is_code_that_is_compiled_and_run(String snippet) throws IOException {
    assertThat(sources()).anyMatch(source -> holds(source, snippet));
  }

  @Test
  void code_that_is_nowhere_is_found_missing() throws IOException {
    assertThat(packages()).hasSizeGreaterThan(2);
    assertThat(sources())
        .noneMatch(
            source -> holds(source, "class InMemoryVoteStoreTest extends RoomStoreContract {"));
  }

  private static List<String> blocks(Path file, Pattern pattern) throws IOException {
    List<String> blocks = new ArrayList<>();
    Matcher block = pattern.matcher(Files.readString(file));
    while (block.find()) {
      blocks.add(block.group(1).strip());
    }
    return blocks;
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      return files.map(SnippetsTest::read).toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Whether the lines of a snippet stand in a source one after the other, declared fields aside.
   */
  private static boolean holds(String source, String snippet) {
    return lines(source).contains(lines(snippet));
  }

  private static String lines(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n", "\n", "\n"));
  }
}
