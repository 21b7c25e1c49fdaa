package app.trinity.lambdaruntime;

import java.time.Duration;

/**
 * What came of an invocation.
 *
 * @param kind whether there was an answer, and which
 * @param body the JSON that the function answered, or of the error it reported; empty where there
 *     is none
 * @param errorType the type under which the error was reported to Lambda; empty for none
 * @param after how long after the event was handed in
 */
public record Answer(Kind kind, String body, String errorType, Duration after) {
  /** The ways in which an invocation ends. */
  public enum Kind {
    /** The function answered. */
    RESPONSE,
    /** The function threw, and its runtime client reported that. */
    ERROR,
    /** The function could not be initialized, and its runtime client reported that. */
    INIT_ERROR,
    /** The time was over. The process has been killed, as Lambda would. */
    TIMED_OUT,
    /** The process ended without an answer. */
    PROCESS_ENDED
  }

  /** Returns whether the function answered. */
  public boolean isResponse() {
    return kind == Kind.RESPONSE;
  }
}
