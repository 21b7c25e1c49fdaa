package app.trinity.dynamodb;

import java.util.Set;
import software.amazon.awssdk.core.metrics.CoreMetric;
import software.amazon.awssdk.metrics.MetricCollection;
import software.amazon.awssdk.metrics.MetricPublisher;

/**
 * What became of each attempt that the SDK made at one write. Its exception tells of the last one
 * only: a write that was throttled when it was repeated may have taken effect the first time.
 *
 * <p>Belongs to the thread that makes the call.
 */
final class WriteAttempts implements MetricPublisher {
  /** The SDK's names for the ways in which an answer is lost. */
  private static final Set<String> UNANSWERED = Set.of("ServerError", "IO", "ConfiguredTimeout");

  private boolean oneMayHaveArrived;

  @Override
  public void publish(MetricCollection call) {
    for (MetricCollection attempt : call.children()) {
      oneMayHaveArrived |=
          attempt.metricValues(CoreMetric.ERROR_TYPE).stream().anyMatch(UNANSWERED::contains);
    }
  }

  /** Says whether an attempt failed in such a way that it may have taken effect all the same. */
  boolean oneMayHaveArrived() {
    return oneMayHaveArrived;
  }

  @Override
  public void close() {
    // Holds nothing.
  }
}
