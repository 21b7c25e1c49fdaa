package app.trinity.lambda.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * What a service answered.
 *
 * @param head its status and headers
 * @param body the JSON in it; missing where there is none
 */
record Reply(SdkHttpResponse head, JsonNode body) {
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int FIRST_SERVER_ERROR = 500;

  boolean isSuccess() {
    return head.isSuccessful();
  }

  /** Returns whether too much was asked at once. */
  boolean isThrottle() {
    return head.statusCode() == TOO_MANY_REQUESTS
        || errorCode().contains("TooManyRequests")
        || errorCode().contains("Throttl")
        || errorCode().contains("LimitExceeded");
  }

  /** Returns whether the same request may fare better another time. */
  boolean mayBeRepeated() {
    return isThrottle() || head.statusCode() >= FIRST_SERVER_ERROR;
  }

  Optional<String> header(String name) {
    return head.firstMatchingHeader(name);
  }

  /**
   * The service's name of the error, without its sentence, which may repeat what was sent; empty
   * where there is none.
   */
  String errorCode() {
    String named = header("x-amzn-ErrorType").orElse(body.path("__type").asText());
    String code = named.substring(named.lastIndexOf('#') + 1);
    return code.split(":", 2)[0];
  }

  /** What to tell an operator. */
  String inBrief() {
    return head.statusCode() + " " + errorCode();
  }
}
