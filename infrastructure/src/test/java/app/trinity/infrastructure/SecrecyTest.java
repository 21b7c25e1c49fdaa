package app.trinity.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;

@NeedsNode
class SecrecyTest {
  @Test
  void no_credential_is_in_anything_that_is_synthesized() throws IOException {
    try (Stream<Path> files = Files.walk(Synthesis.everything().output())) {
      assertThat(files.filter(Files::isRegularFile))
          .hasSizeGreaterThan(5)
          .allSatisfy(
              file ->
                  assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                      .doesNotContain("0123456789abcdef0123456789abcdef"));
    }
  }

  @Test
  void tmdbs_key_is_read_from_a_secret_which_only_its_function_may_read() {
    Synthesis.standard().template().resourceCountIs("AWS::SecretsManager::Secret", 1);
    Synthesis.standard()
        .template()
        .hasResourceProperties(
            "AWS::SecretsManager::Secret",
            Map.of("GenerateSecretString", Match.anyValue(), "SecretString", Match.absent()));
    Synthesis.standard()
        .template()
        .hasResourceProperties(
            "AWS::Lambda::Function",
            Map.of(
                "Environment",
                Map.of(
                    "Variables",
                    Map.of("TMDB_SECRET", Map.of("Ref", Match.stringLikeRegexp("TmdbSecret.*"))))));
  }

  @Test
  void production_keeps_the_secret() {
    Synthesis.everything()
        .template()
        .hasResource("AWS::SecretsManager::Secret", Map.of("DeletionPolicy", "Retain"));
  }
}
