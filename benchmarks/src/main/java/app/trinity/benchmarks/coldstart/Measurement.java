package app.trinity.benchmarks.coldstart;

import app.trinity.lambdaruntime.Answer;
import app.trinity.lambdaruntime.FunctionProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** What one contender showed. */
final class Measurement {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final double NANOS = 1e6;

  private final Sample cold = new Sample();
  private final Sample warm = new Sample();
  private final Sample resident = new Sample();
  private final Sample heap = new Sample();

  /** From the start of the process to its first answer, then its other votes. */
  void round(Contender contender, List<String> votes) throws IOException {
    long begun = System.nanoTime();
    try (FunctionProcess function = contender.start()) {
      requireVote(function.invoke(votes.get(0), LIMIT), function);
      cold.add((System.nanoTime() - begun) / NANOS);
      resident.add(Memory.residentMegabytes(function));
      heap.add(Memory.heapMegabytes(function, contender));
    }
  }

  /** Votes on a process that has served many. */
  void warm(Contender contender, List<String> unmeasured, List<String> votes) {
    try (FunctionProcess function = contender.start()) {
      for (String vote : unmeasured) {
        requireVote(function.invoke(vote, LIMIT), function);
      }
      for (String vote : votes) {
        Answer answer = function.invoke(vote, LIMIT);
        requireVote(answer, function);
        warm.add(answer.after().toNanos() / NANOS);
      }
    }
  }

  private static void requireVote(Answer answer, FunctionProcess function) {
    if (!answer.isResponse() || !answer.body().contains("\"success\":true")) {
      throw new IllegalStateException(
          "a vote was not answered: " + answer + "\n" + function.output());
    }
  }

  Sample cold() {
    return cold;
  }

  Sample warm() {
    return warm;
  }

  Sample resident() {
    return resident;
  }

  Sample heap() {
    return heap;
  }
}
