package app.trinity.lambda.function;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.RefusalCode;
import app.trinity.testkit.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Rule("ERRORS")
class CodeNamedExceptionsTest {
  @ParameterizedTest
  @EnumSource
  void an_exception_is_called_as_its_code_and_shows_no_trace(RefusalCode code) {
    CodeNamedExceptions exceptions = new CodeNamedExceptions();

    RuntimeException exception = exceptions.of(code, "A sentence.");

    assertThat(exception.getClass().getName()).isEqualTo(code.name());
    assertThat(exception).hasMessage("A sentence.");
    assertThat(exception.getStackTrace()).isEmpty();
    assertThat(exceptions.of(code, "Another.").getClass()).isSameAs(exception.getClass());
  }
}
