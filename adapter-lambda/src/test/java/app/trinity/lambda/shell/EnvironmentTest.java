package app.trinity.lambda.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
  @Test
  void an_empty_variable_is_an_absent_one() {
    Environment environment = new Environment(Map.of("EMPTY", " ", "FULL", " text "));
    assertThat(environment.text("EMPTY")).isEmpty();
    assertThat(environment.text("ABSENT")).isEmpty();
    assertThat(environment.text("FULL")).contains("text");
    assertThatCode(environment::check).doesNotThrowAnyException();
  }

  @Test
  void all_that_is_missing_or_wrong_is_told_at_once_and_no_value_is() {
    Environment environment =
        new Environment(Map.of("HOURS", "0", "WHERE", "ftp://secret.example.org"));
    environment.requiredText("NAME", "somebody's name");
    environment.integer("HOURS", 1, 24);
    environment.integer("HOURS", 1, 24);
    environment.address("WHERE");
    assertThatThrownBy(environment::check)
        .isInstanceOf(Misconfigured.class)
        .hasMessage(
            "The environment does not fit: NAME (somebody's name) is missing; HOURS must be a whole"
                + " number from 1 to 24; WHERE must be an http or https address.");
  }

  @Test
  void what_fits_is_read() {
    Environment environment =
        new Environment(Map.of("HOURS", "24", "WHERE", "https://example.org/graphql"));
    assertThat(environment.integer("HOURS", 1, 24)).hasValue(24);
    assertThat(environment.address("WHERE")).contains(URI.create("https://example.org/graphql"));
    assertThatCode(environment::check).doesNotThrowAnyException();
  }

  @Test
  void a_time_limit_is_longer_where_the_machine_is_said_to_be_slow() {
    Duration onAws = Duration.ofSeconds(4);
    Environment nonsense = new Environment(Map.of(Environment.TIME_FACTOR, "0.5"));

    assertThat(new Environment(Map.of()).limit(onAws)).isEqualTo(onAws);
    assertThat(new Environment(Map.of(Environment.TIME_FACTOR, "3")).limit(onAws)).hasSeconds(12);
    assertThat(nonsense.limit(onAws)).isEqualTo(onAws);
    assertThatThrownBy(nonsense::check)
        .isInstanceOf(Misconfigured.class)
        .hasMessageContaining("TRINITY_TIME_FACTOR must be a whole number from 1 to 100");
  }
}
