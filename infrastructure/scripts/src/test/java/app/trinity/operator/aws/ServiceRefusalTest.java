package app.trinity.operator.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

class ServiceRefusalTest {
  @ParameterizedTest
  @CsvSource({
    "403, ExpiredTokenException,         EXPIRED_CREDENTIALS",
    "400, ExpiredTokenException,         EXPIRED_CREDENTIALS",
    "403, ExpiredToken,                  EXPIRED_CREDENTIALS",
    "429, TooManyRequestsException,      THROTTLED",
    "400, ThrottlingException,           THROTTLED",
    "429, HTTP 429,                      THROTTLED",
    "403, AccessDeniedException,         ACCESS_DENIED",
    "400, AccessDeniedException,         ACCESS_DENIED",
    "403, UnrecognizedClientException,   ACCESS_DENIED",
    "401, UnauthorizedException,         ACCESS_DENIED",
    "404, ResourceNotFoundException,     NOT_FOUND",
    "400, InvalidParameterValueException, OTHER",
    "500, ServiceException,              OTHER",
  })
  void a_refusal_says_what_can_be_done_about_it(int status, String type, ServiceRefusal.Kind kind) {
    ServiceRefusal refusal = refusal(status, type, "no");

    assertThat(refusal.kind()).isEqualTo(kind);
    assertThat(refusal.type()).isEqualTo(type);
    assertThat(refusal).hasMessage(type + ": no");
  }

  @Test
  void an_error_without_a_sentence_is_told_by_its_name() {
    assertThat(refusal(403, "AccessDeniedException", "")).hasMessage("AccessDeniedException");
  }

  @Test
  void an_error_without_a_name_is_told_by_its_status() {
    AwsServiceException answer = AwsServiceException.builder().statusCode(503).build();

    assertThat(ServiceRefusal.of(answer)).hasMessage("HTTP 503");
  }

  private static ServiceRefusal refusal(int status, String type, String message) {
    return ServiceRefusal.of(
        AwsServiceException.builder()
            .statusCode(status)
            .awsErrorDetails(
                AwsErrorDetails.builder().errorCode(type).errorMessage(message).build())
            .build());
  }
}
