package app.trinity.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class NodeConditionTest {
  @Test
  void tests_run_where_everything_is_there() {
    assertThat(NodeCondition.judge(true, true, false).isDisabled()).isFalse();
    assertThat(NodeCondition.judge(true, true, true).isDisabled()).isFalse();
  }

  @Test
  void tests_say_what_they_miss() {
    assertThat(NodeCondition.judge(false, true, false).getReason().orElseThrow())
        .contains("Node.js is missing");
    assertThat(NodeCondition.judge(true, false, false).getReason().orElseThrow())
        .contains("npm ci");
  }

  @Test
  void nothing_is_skipped_in_ci() {
    assertThatIllegalStateException().isThrownBy(() -> NodeCondition.judge(false, true, true));
    assertThatIllegalStateException().isThrownBy(() -> NodeCondition.judge(true, false, true));
  }
}
