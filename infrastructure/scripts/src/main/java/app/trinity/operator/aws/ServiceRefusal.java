package app.trinity.operator.aws;

import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** An error that a service of AWS answered. */
public final class ServiceRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;

  private final Kind kind;
  private final String type;

  /** What a caller can do about a refusal. */
  public enum Kind {
    /** The credentials have expired: whoever signs in again is answered. */
    EXPIRED_CREDENTIALS,
    /** The credentials are not accepted, or do not allow what was asked. */
    ACCESS_DENIED,
    /** What was asked for does not exist. */
    NOT_FOUND,
    /** The service is asked too often: it answers later. */
    THROTTLED,
    /** Any other error. */
    OTHER
  }

  private ServiceRefusal(Kind kind, String type, String message, AwsServiceException cause) {
    super(message.isBlank() ? type : type + ": " + message, cause);
    this.kind = kind;
    this.type = type;
  }

  /**
   * Returns the refusal that an answer is.
   *
   * @param answer the service's error, whichever client received it
   */
  public static ServiceRefusal of(AwsServiceException answer) {
    Optional<AwsErrorDetails> details = Optional.ofNullable(answer.awsErrorDetails());
    String type =
        details.map(AwsErrorDetails::errorCode).orElseGet(() -> "HTTP " + answer.statusCode());
    String message = details.map(AwsErrorDetails::errorMessage).orElse("");
    return new ServiceRefusal(kind(answer, type), type, message, answer);
  }

  private static Kind kind(AwsServiceException answer, String type) {
    if (type.startsWith("ExpiredToken")) {
      return Kind.EXPIRED_CREDENTIALS;
    }
    if (answer.isThrottlingException()) {
      return Kind.THROTTLED;
    }
    return switch (answer.statusCode()) {
      case UNAUTHORIZED, FORBIDDEN -> Kind.ACCESS_DENIED;
      case NOT_FOUND -> Kind.NOT_FOUND;
      default -> type.startsWith("AccessDenied") ? Kind.ACCESS_DENIED : Kind.OTHER;
    };
  }

  /** Returns what can be done about it. */
  public Kind kind() {
    return kind;
  }

  /** Returns the error's name, {@code ResourceNotFoundException} for example. */
  public String type() {
    return type;
  }
}
