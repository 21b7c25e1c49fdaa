package app.trinity.dynamodb.call;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Translates failures of DynamoDB, or of the connection to it, into what became of the call. */
final class Failures {
  private static final int INTERNAL_ERROR = 500;

  /**
   * The error codes of throttling (DynamoDB API reference: common errors, and CancellationReason).
   */
  private static final Set<String> THROTTLES =
      Set.of(
          "ProvisionedThroughputExceededException",
          "ProvisionedThroughputExceeded",
          "RequestLimitExceeded",
          "ThrottlingException",
          "ThrottlingError",
          "LimitExceededException",
          "TransactionInProgressException");

  private Failures() {}

  /** Translates a read's failure: nothing happened, whatever the cause. */
  static InfrastructureFailure ofRead(SdkException e, SdkAttempts made) {
    return made.allThrottled() || isThrottle(e)
        ? new InfrastructureFailure(Effect.THROTTLED, "DynamoDB throttled a read", e)
        : new InfrastructureFailure(Effect.DID_NOT_HAPPEN, "reading from DynamoDB failed", e);
  }

  /** Translates a write's failure. */
  static InfrastructureFailure ofWrite(SdkException e, SdkAttempts made) {
    if (made.allThrottled()) {
      return new InfrastructureFailure(Effect.THROTTLED, "DynamoDB throttled a write", e);
    }
    if (made.oneMayHaveArrived() || !isRefusal(e)) {
      return new InfrastructureFailure(
          Effect.MAY_HAVE_HAPPENED, "a write to DynamoDB went unanswered", e);
    }
    return isThrottle(e)
        ? new InfrastructureFailure(Effect.THROTTLED, "DynamoDB throttled a write", e)
        : new InfrastructureFailure(Effect.DID_NOT_HAPPEN, "DynamoDB refused a write", e);
  }

  /** An answer below 500: nothing was done. */
  private static boolean isRefusal(SdkException e) {
    return e instanceof AwsServiceException answer && answer.statusCode() < INTERNAL_ERROR;
  }

  private static boolean isThrottle(SdkException e) {
    if (e instanceof AwsServiceException answer) {
      return answer.isThrottlingException()
          || (answer.awsErrorDetails() != null
              && THROTTLES.contains(answer.awsErrorDetails().errorCode()));
    }
    return false;
  }

  /** Translates the cancellation of a transaction in which every condition held. */
  static InfrastructureFailure ofCanceled(TransactionCanceledException e) {
    boolean throttled =
        e.cancellationReasons().stream()
            .map(CancellationReason::code)
            .anyMatch(code -> code != null && THROTTLES.contains(code));
    return new InfrastructureFailure(
        throttled ? Effect.THROTTLED : Effect.DID_NOT_HAPPEN,
        "DynamoDB cancelled a transaction",
        e);
  }
}
