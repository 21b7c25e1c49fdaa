package app.trinity.operator.zips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.operator.Zips;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractionTest {
  @TempDir private Path folder;
  private Path target;

  @BeforeEach
  void choose_a_target() {
    target = folder.resolve("deep/target");
  }

  @Test
  void what_was_there_is_replaced() throws IOException {
    extract(Map.of("lib/old.jar", "1"));
    extract(Map.of("lib/new.jar", "2"));

    assertThat(target.resolve("lib/new.jar")).hasContent("2");
    assertThat(target.resolve("lib/old.jar")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../outside", "lib/../../outside", "/outside", "..\\outside", "lib\\..\\x", ".."})
  void a_name_that_leads_elsewhere_is_refused_and_nothing_is_unpacked(String name)
      throws IOException {
    extract(Map.of("kept", "1"));

    assertThatThrownBy(() -> extract(Map.of(name, "x")))
        .isInstanceOf(ZipException.class)
        .hasMessageContaining("outside its folder");

    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.map(path -> path.getFileName().toString())).doesNotContain("outside", "x");
    }
    assertThat(target.resolve("kept")).hasContent("1");
  }

  @Test
  void a_zip_that_would_fill_the_disk_is_refused() throws IOException {
    Path zip = zip(Map.of("a", "x".repeat(600), "b", "x".repeat(600)));

    assertThatThrownBy(() -> new Extraction(1_000).extract(zip, target))
        .isInstanceOf(ZipException.class)
        .hasMessageContaining("more than 1000 bytes");

    assertThat(target).doesNotExist();
    new Extraction(1_200).extract(zip, target);
    assertThat(target.resolve("b")).hasSize(600);
  }

  private void extract(Map<String, String> files) throws IOException {
    new Extraction().extract(zip(files), target);
  }

  private Path zip(Map<String, String> files) throws IOException {
    return Files.write(folder.resolve("some.zip"), Zips.of(files));
  }
}
