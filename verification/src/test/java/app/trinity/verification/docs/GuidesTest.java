package app.trinity.verification.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the guides show of Java is taken from the examples, which are built and run. */
class GuidesTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @ParameterizedTest
  @ValueSource(strings = {"embedding.md", "lambda.md", "testing.md"})
  void each_paragraph_of_java_stands_in_an_example(String guide) throws IOException {
    List<String> paragraphs = javaOf(ROOT.resolve("docs").resolve(guide));
    List<String> examples = examples();

    assertThat(paragraphs).isNotEmpty();
    assertThat(paragraphs)
        .allSatisfy(
            paragraph -> assertThat(examples).anyMatch(example -> example.contains(paragraph)));
  }

  /** Returns what stands between blank lines in blocks of Java, without indentation. */
  private static List<String> javaOf(Path guide) throws IOException {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    boolean inJava = false;
    for (String line : Files.readAllLines(guide)) {
      boolean fence = line.startsWith("```");
      if (inJava && !fence && !line.isBlank()) {
        paragraph.append(line.strip()).append('\n');
      } else if (!paragraph.isEmpty()) {
        paragraphs.add(paragraph.toString());
        paragraph.setLength(0);
      }
      inJava = fence ? line.equals("```java") : inJava;
    }
    return paragraphs;
  }

  private static List<String> examples() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve("examples"))) {
      List<String> examples = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        examples.add(
            Files.readAllLines(file).stream()
                .map(String::strip)
                .collect(Collectors.joining("\n", "\n", "\n")));
      }
      return examples;
    }
  }
}
