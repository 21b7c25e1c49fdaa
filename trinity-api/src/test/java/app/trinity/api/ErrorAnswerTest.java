package app.trinity.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import app.trinity.Refusal;
import app.trinity.RefusalCode;
import app.trinity.testkit.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@Rule("ERRORS")
class ErrorAnswerTest {
  private static final String SECRET = "table trinity-votes at 10.0.0.7";

  private final List<String> references = new ArrayList<>();
  private final List<Throwable> kept = new ArrayList<>();

  private ErrorAnswer answer(Throwable failure) {
    return ErrorAnswer.of(
        failure,
        () -> "ref-7",
        (reference, whole) -> {
          references.add(reference);
          kept.add(whole);
        });
  }

  @ParameterizedTest
  @EnumSource
  void a_refusal_is_shown_as_it_is(RefusalCode code) {
    ErrorAnswer answer = answer(new Refusal(code, "Do this instead."));

    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.sentence()).isEqualTo("Do this instead.");
    assertThat(kept).isEmpty();
  }

  @Test
  void throttling_is_shown_as_busy() {
    ErrorAnswer answer = answer(new InfrastructureFailure(Effect.THROTTLED, SECRET));

    assertThat(answer.code()).isEqualTo(RefusalCode.BUSY);
    assertThat(answer.sentence()).isEqualTo("Too much is going on at once. Try again in a moment.");
  }

  static Stream<Throwable> faults() {
    return Stream.of(
        new InfrastructureFailure(Effect.DID_NOT_HAPPEN, SECRET),
        new InfrastructureFailure(Effect.MAY_HAVE_HAPPENED, SECRET, new IllegalStateException()),
        new NullPointerException(SECRET),
        new IllegalStateException(SECRET, new Refusal(RefusalCode.ROOM_FULL, "Full.")),
        new Exception(SECRET),
        new StackOverflowError(SECRET),
        new CompletionException(SECRET, null));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void anything_else_is_shown_by_a_reference_and_kept_whole_under_it(Throwable fault) {
    ErrorAnswer answer = answer(fault);

    assertThat(answer.code()).isEqualTo(RefusalCode.INTERNAL);
    assertThat(answer.sentence())
        .isEqualTo("Something broke on our side. Try again; if it stays so, report it as ref-7.");
    assertThat(references).containsExactly("ref-7");
    assertThat(kept).containsExactly(fault);
  }

  @Test
  void what_a_future_wrapped_is_unwrapped() {
    Refusal refusal = new Refusal(RefusalCode.ROOM_FULL, "Full.");
    NullPointerException fault = new NullPointerException(SECRET);

    assertThat(answer(new CompletionException(new ExecutionException(refusal))).code())
        .isEqualTo(RefusalCode.ROOM_FULL);
    assertThat(answer(new ExecutionException(fault)).code()).isEqualTo(RefusalCode.INTERNAL);
    assertThat(kept).containsExactly(fault);
  }

  @Test
  void the_platforms_log_holds_the_failure_under_its_reference() {
    List<LogRecord> records = new ArrayList<>();
    Handler listener =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            records.add(record);
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger logger = Logger.getLogger("app.trinity.api");
    logger.setUseParentHandlers(false);
    logger.addHandler(listener);
    NullPointerException fault = new NullPointerException(SECRET);
    try {
      FailureLog.system().keep("ref-7", fault);
    } finally {
      logger.removeHandler(listener);
      logger.setUseParentHandlers(true);
    }

    assertThat(records)
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.getMessage()).contains("ref-7");
              assertThat(record.getThrown()).isSameAs(fault);
            });
  }
}
