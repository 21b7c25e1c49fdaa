package app.trinity.lambdaruntime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.lambdaruntime.Answer.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FunctionProcessTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Path TARGET = Path.of("target").toAbsolutePath();

  private final JavaRuntime runtime = JavaRuntime.of(TARGET).withOptions("-Xshare:auto");

  private FunctionProcess start(Map<String, String> environment) {
    return runtime.start(
        TARGET.resolve("test-classes"), "Moody", MoodyFunction.class.getName(), environment);
  }

  @Test
  void events_go_in_one_after_the_other_and_answers_come_out() {
    try (FunctionProcess function = start(Map.of())) {
      assertThat(function.invoke("one", LONG).body()).isEqualTo("heard one");
      Answer second = function.invoke("zwölf", LONG);
      assertThat(second.isResponse()).isTrue();
      assertThat(second.body()).isEqualTo("heard zwölf");
      assertThat(second.after()).isPositive();
      function.kill();
      assertThat(function.output()).contains("heard one").contains("heard zwölf");
    }
  }

  @Test
  void what_a_function_throws_is_told_and_the_process_goes_on() {
    try (FunctionProcess function = start(Map.of())) {
      Answer answer = function.invoke("throw", LONG);
      assertThat(answer.kind()).isEqualTo(Kind.ERROR);
      assertThat(answer.body()).contains("as told").contains("java.lang.IllegalArgumentException");
      assertThat(function.invoke("one", LONG).isResponse()).isTrue();
    }
  }

  @Test
  void who_hangs_is_killed_at_the_end_of_his_time() {
    try (FunctionProcess function = start(Map.of())) {
      assertThat(function.invoke("one", LONG).isResponse()).isTrue();
      assertThat(function.invoke("hang", Duration.ofSeconds(1)).kind()).isEqualTo(Kind.TIMED_OUT);
      function.kill();
      assertThat(function.isAlive()).isFalse();
    }
  }

  @Test
  void who_dies_gives_no_answer() {
    try (FunctionProcess function = start(Map.of())) {
      assertThat(function.invoke("exit", LONG).kind()).isEqualTo(Kind.PROCESS_ENDED);
    }
  }

  @Test
  void who_cannot_start_says_so() {
    try (FunctionProcess function = start(Map.of("MOOD", "bad"))) {
      Answer answer = function.invoke("one", LONG);
      assertThat(answer.kind()).isEqualTo(Kind.INIT_ERROR);
      assertThat(answer.body()).contains("in no mood to start");
    }
  }

  @Test
  void a_function_sees_nothing_of_this_process_s_environment() {
    assertThat(System.getenv()).containsKey("HOME");
    try (FunctionProcess function =
        FunctionProcess.start(List.of("/usr/bin/env"), TARGET, "Env", Map.of("GIVEN", "yes"))) {
      assertThat(function.invoke("one", LONG).kind()).isEqualTo(Kind.PROCESS_ENDED);
      function.kill();
      assertThat(function.output())
          .contains("GIVEN=yes")
          .contains("AWS_LAMBDA_RUNTIME_API=127.0.0.1:")
          .doesNotContain("HOME=");
    }
  }

  @Test
  void a_runtime_client_that_is_not_there_is_missed_at_once() {
    assertThatThrownBy(() -> JavaRuntime.of(Path.of("nowhere")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nowhere");
  }
}
