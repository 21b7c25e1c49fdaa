package app.trinity.verification.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.lambda.function.LambdaFunction;
import app.trinity.verification.lambda.stage.Deployed;
import app.trinity.verification.lambda.stage.NeedsZips;
import app.trinity.verification.lambda.stage.ZipsCondition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is in the zips, and what is not. */
class ZipsTest {
  @NeedsZips
  @Nested
  class Each_zip {
    private static List<? extends ZipEntry> entries(LambdaFunction function) {
      try (ZipFile zip = new ZipFile(Deployed.ZIPS.resolve(function.zip()).toFile())) {
        return zip.stream().toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static List<String> libraries(LambdaFunction function) {
      return entries(function).stream()
          .map(ZipEntry::getName)
          .filter(name -> !name.equals("lib/"))
          .toList();
    }

    @ParameterizedTest
    @EnumSource
    void it_holds_libraries_of_one_time_and_nothing_else(LambdaFunction function) {
      assertThat(libraries(function))
          .isNotEmpty()
          .doesNotHaveDuplicates()
          .allMatch(name -> name.matches("lib/[^/]+\\.jar"));
      assertThat(entries(function))
          .extracting(ZipEntry::getTimeLocal)
          .containsOnly(entries(function).get(0).getTimeLocal());
    }

    @ParameterizedTest
    @EnumSource
    void it_holds_nothing_that_no_function_needs(LambdaFunction function) {
      assertThat(libraries(function))
          .noneMatch(name -> name.contains("netty") || name.contains("apache"))
          .noneMatch(name -> name.contains("junit") || name.contains("lambda-java"))
          .noneMatch(name -> name.contains("jetty") || name.contains("graphql"))
          .noneMatch(name -> name.contains("inmemory") || name.contains("trinity-local"))
          .noneMatch(name -> name.contains("error_prone") || name.contains("jspecify"));
    }

    @Test
    void the_tmdb_function_has_no_store_and_the_others_have_no_tmdb() {
      for (LambdaFunction function : LambdaFunction.values()) {
        boolean tmdb = function == LambdaFunction.TMDB;
        assertThat(libraries(function).stream().anyMatch(name -> name.contains("okhttp")))
            .isEqualTo(tmdb);
        assertThat(libraries(function).stream().anyMatch(name -> name.contains("adapter-tmdb")))
            .isEqualTo(tmdb);
        assertThat(libraries(function).stream().anyMatch(name -> name.contains("dynamodb")))
            .isEqualTo(!tmdb);
      }
    }
  }

  @Test
  void without_zips_the_tests_say_what_is_missing_and_on_ci_they_fail(@TempDir Path empty) {
    assertThat(ZipsCondition.evaluate(empty, false).isDisabled()).isTrue();
    assertThat(ZipsCondition.evaluate(empty, false).getReason().orElseThrow())
        .contains("vote-handler.zip")
        .contains("mvn package");
    assertThatThrownBy(() -> ZipsCondition.evaluate(empty, true))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("vote-handler.zip");
  }
}
