package app.trinity.verification.docs;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.testkit.Rule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ReadmeTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path SOURCE =
      ROOT.resolve(
          "verification/src/test/java/app/trinity/verification/docs/EmbeddingExample.java");

  @Test
  void the_embedding_example_is_the_code_that_is_compiled_here() throws IOException {
    assertThat(between(ROOT.resolve("README.md"), "```java", "```"))
        .containsExactlyElementsOf(between(SOURCE, "    // begin", "    // end"));
  }

  @RepeatedTest(100)
  @Rule("MATCH-7")
  void the_embedding_example_tells_both_of_the_match() {
    PrintStream console = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      EmbeddingExample.run();
    } finally {
      System.setOut(console);
    }

    List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(3);
    String title =
        lines.stream()
            .filter(line -> line.startsWith("It is "))
            .map(line -> line.substring("It is ".length()))
            .findFirst()
            .orElseThrow();
    assertThat(lines).containsExactlyInAnyOrder("It is " + title, "ada: " + title, "bob: " + title);
  }

  private static List<String> between(Path file, String begin, String end) throws IOException {
    List<String> lines = Files.readAllLines(file);
    int from = lines.indexOf(begin) + 1;
    List<String> rest = lines.subList(from, lines.size());
    return rest.subList(0, rest.indexOf(end)).stream().map(String::stripLeading).toList();
  }
}
