package app.trinity.dynamodb.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.core.metrics.CoreMetric;
import software.amazon.awssdk.http.HttpMetric;
import software.amazon.awssdk.metrics.MetricCollection;
import software.amazon.awssdk.metrics.MetricPublisher;

/**
 * The outcome of each attempt that the SDK made at one call. The SDK's exception describes the last
 * one alone, or that the time limit expired between two of them: a write that was throttled when it
 * was repeated may have taken effect the first time.
 *
 * <p>Confined to the thread that makes the call.
 */
final class SdkAttempts implements MetricPublisher {
  private static final String THROTTLED = "Throttling";

  /** The SDK's error types for an answer that was lost. */
  private static final Set<String> UNANSWERED = Set.of("ServerError", "IO", "ConfiguredTimeout");

  private record Attempt(List<String> errors, List<Integer> statuses) {
    /** An answer from 400 to 499: nothing was done. The SDK calls it a server's error, too. */
    boolean refused() {
      return statuses.stream().anyMatch(status -> status >= 400 && status < 500);
    }
  }

  private final List<Attempt> attempts = new ArrayList<>();

  @Override
  public void publish(MetricCollection call) {
    for (MetricCollection attempt : call.children()) {
      attempts.add(
          new Attempt(
              attempt.metricValues(CoreMetric.ERROR_TYPE),
              attempt.metricValues(HttpMetric.HTTP_STATUS_CODE)));
    }
  }

  /** Returns whether an attempt failed in a way that leaves open whether it took effect. */
  boolean oneMayHaveArrived() {
    return attempts.stream()
        .anyMatch(
            attempt ->
                !attempt.refused() && attempt.errors().stream().anyMatch(UNANSWERED::contains));
  }

  /** Returns whether there were attempts and every one of them was throttled. */
  boolean allThrottled() {
    return !attempts.isEmpty()
        && attempts.stream().allMatch(attempt -> attempt.errors().contains(THROTTLED));
  }

  @Override
  public void close() {
    // Holds nothing.
  }
}
