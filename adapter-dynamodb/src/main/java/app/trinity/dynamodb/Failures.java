package app.trinity.dynamodb;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Says what a failure of DynamoDB, or of the way to it, means for the write that met it. */
final class Failures {
  private static final int INTERNAL_ERROR = 500;

  /**
   * The codes with which DynamoDB and its transactions say that too much was asked at once (API
   * reference: common errors of DynamoDB, and CancellationReason).
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

  static InfrastructureFailure ofWrite(SdkException e) {
    if (e instanceof AwsServiceException answer) {
      String code = answer.awsErrorDetails() == null ? "" : answer.awsErrorDetails().errorCode();
      if (THROTTLES.contains(code) || answer.isThrottlingException()) {
        return new InfrastructureFailure(Effect.THROTTLED, "DynamoDB throttled a call", e);
      }
      // An answer below 500 is a refusal: nothing was done.
      Effect effect =
          answer.statusCode() < INTERNAL_ERROR ? Effect.DID_NOT_HAPPEN : Effect.MAY_HAVE_HAPPENED;
      return new InfrastructureFailure(effect, "DynamoDB answered a write with " + code, e);
    }
    // No answer: the write may have arrived.
    return new InfrastructureFailure(
        Effect.MAY_HAVE_HAPPENED, "a write to DynamoDB went unanswered", e);
  }

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
