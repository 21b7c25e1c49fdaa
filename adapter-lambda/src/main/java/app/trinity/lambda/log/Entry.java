package app.trinity.lambda.log;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is told of one operation: one line once it has ended, which counts it too. Belongs to one
 * thread.
 */
public final class Entry {
  private static final String OK = "ok";
  private static final String FAILED = "failed";

  private final Journal journal;
  private final String operation;
  private final String requestId;
  private final boolean coldStart;
  private final long begun;
  private @Nullable String userId;
  private @Nullable String reference;
  private @Nullable Throwable failure;

  Entry(Journal journal, String operation, String requestId, boolean coldStart, long begun) {
    this.journal = journal;
    this.operation = operation;
    this.requestId = requestId;
    this.coldStart = coldStart;
    this.begun = begun;
  }

  /** Says whose operation it is: the identity, never the name or the address. */
  public void user(String id) {
    userId = id;
  }

  /**
   * Keeps what went wrong until the operation ends.
   *
   * @param quotedAs the reference that the client is told
   * @param what what went wrong
   */
  public void keep(String quotedAs, Throwable what) {
    reference = quotedAs;
    failure = what;
  }

  /** The operation succeeded. */
  public void succeeded() {
    end("INFO", OK);
  }

  /** The operation was refused, as is to be expected at times. */
  public void refused(String code) {
    end("INFO", code);
  }

  /** The operation failed, by what was kept last. */
  public void failed() {
    end("ERROR", FAILED);
  }

  private void end(String level, String outcome) {
    ObjectNode line = journal.line(level, operation + ": " + outcome);
    if (userId != null) {
      line.put("userId", userId);
    }
    line.put("requestId", requestId)
        .put("durationMs", TimeUnit.NANOSECONDS.toMillis(journal.nanosSince(begun)))
        .put("coldStart", coldStart);
    if (reference != null) {
      line.put("reference", reference);
    }
    if (failure != null) {
      line.put("stackTrace", Journal.stackTrace(failure));
    }
    journal.write(
        journal.embed(line, "Invocations", 1, Map.of("operation", operation, "outcome", outcome)));
  }
}
