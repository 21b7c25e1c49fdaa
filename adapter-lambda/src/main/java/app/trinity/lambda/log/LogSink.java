package app.trinity.lambda.log;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;

/** Where lines of the log go. Must be safe for use by several threads. */
@FunctionalInterface
public interface LogSink {
  /**
   * Takes a line.
   *
   * @param line UTF-8, with the line's end
   */
  void write(byte[] line);

  /** Lambda's own log, whose runtime takes each line as one event, whatever is in it. */
  static LogSink ofLambda() {
    return line -> LambdaRuntime.getLogger().log(line);
  }
}
