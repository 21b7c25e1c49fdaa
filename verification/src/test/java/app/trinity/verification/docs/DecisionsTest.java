package app.trinity.verification.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DecisionsTest {
  private static final Path FOLDER = Path.of("../docs/decisions");

  @Test
  void the_index_lists_every_record_by_number_and_title() throws IOException {
    List<String> rows =
        Files.readAllLines(FOLDER.resolve("README.md")).stream()
            .filter(line -> line.startsWith("| ["))
            .toList();

    assertThat(rows).containsExactlyElementsOf(records().map(DecisionsTest::row).toList());
  }

  private static Stream<Path> records() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.getFileName().toString().matches("\\d{4}-.*\\.md"))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static String row(Path record) {
    String file = record.getFileName().toString();
    try {
      String title = Files.readAllLines(record).get(0).replaceFirst("# \\d+\\. ", "");
      return "| [" + file.substring(0, 4) + "](" + file + ") | " + title + " |";
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
