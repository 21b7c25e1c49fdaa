package app.trinity.verification.browser.chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.io.TempDir;

class ChromiumConditionTest {
  private static final Optional<Path> BROWSER = Optional.of(Path.of("/somewhere/chromium"));

  @TempDir Path folder;

  @Test
  void with_a_browser_and_a_driver_the_tests_run() {
    assertThat(ChromiumCondition.judge(BROWSER, true, true).isDisabled()).isFalse();
    assertThat(ChromiumCondition.judge(BROWSER, true, false).isDisabled()).isFalse();
  }

  @Test
  void without_a_browser_they_are_skipped_and_say_why() {
    ConditionEvaluationResult verdict = ChromiumCondition.judge(Optional.empty(), true, false);

    assertThat(verdict.isDisabled()).isTrue();
    assertThat(verdict.getReason().orElseThrow()).contains("no browser").contains("chromium");
  }

  @Test
  void without_the_driver_they_are_skipped_and_say_how_to_get_it() {
    ConditionEvaluationResult verdict = ChromiumCondition.judge(BROWSER, false, false);

    assertThat(verdict.isDisabled()).isTrue();
    assertThat(verdict.getReason().orElseThrow()).contains("-Pbrowser");
  }

  @Test
  void on_ci_nothing_may_be_missing() {
    assertThatThrownBy(() -> ChromiumCondition.judge(Optional.empty(), true, true))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no browser");
    assertThatThrownBy(() -> ChromiumCondition.judge(BROWSER, false, true))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no driver");
  }

  @Test
  void a_browser_is_an_executable_of_a_known_name_on_the_path() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Path browser = Files.createFile(bin.resolve("google-chrome"));
    String path = empty + File.pathSeparator + File.pathSeparator + bin;

    assertThat(Chromium.find(path)).isEmpty();
    assertThat(browser.toFile().setExecutable(true)).isTrue();
    assertThat(Chromium.find(path)).contains(browser);
    assertThat(Chromium.find("")).isEmpty();
  }
}
