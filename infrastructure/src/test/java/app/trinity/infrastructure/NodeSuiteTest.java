package app.trinity.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The suites of {@code appsync-js}: the resolver that every field shares, and the schema. */
@NeedsNode(packages = true)
class NodeSuiteTest {
  private static final long PATIENCE_SECONDS = 180;

  @TempDir Path folder;

  @Test
  void the_resolver_and_the_schema_pass_their_own_suites() throws Exception {
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(
                List.of(
                    NodeCondition.node().orElseThrow().toString(),
                    "--test",
                    "--test-reporter=tap",
                    "appsync-js/"))
            .directory(Synthesis.ROOT.resolve("infrastructure").toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }

    String told = Files.readString(output);
    assertThat(process.exitValue()).as(told).isZero();
    assertThat(told).containsPattern("# pass [2-9][0-9]").contains("# skipped 0", "# todo 0");
  }
}
