package app.trinity.lambda.aws;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Secrets that AWS keeps: in Secrets Manager, or as a parameter of Systems Manager. What they hold
 * appears in no message. Thread-safe.
 */
public final class StoredSecrets {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final SignedCalls calls;
  private final Persistence persistence;

  /**
   * Reads secrets.
   *
   * @param calls makes the requests
   * @param persistence how often to try
   */
  public StoredSecrets(SignedCalls calls, Persistence persistence) {
    this.calls = calls;
    this.persistence = persistence;
  }

  /**
   * Reads a secret of Secrets Manager, which must be a text.
   *
   * @param name its name or ARN
   * @param endpoint where Secrets Manager is, if not at its usual address
   * @throws InfrastructureFailure where there is no such secret, or no answer
   */
  public String secret(String name, Optional<URI> endpoint) {
    return read(
        "secretsmanager",
        endpoint,
        "secretsmanager.GetSecretValue",
        JSON.objectNode().put("SecretId", name),
        "/SecretString");
  }

  /**
   * Reads a parameter, decrypted where need be.
   *
   * @param name its name or ARN
   * @param endpoint where Systems Manager is, if not at its usual address
   * @throws InfrastructureFailure where there is no such parameter, or no answer
   */
  public String parameter(String name, Optional<URI> endpoint) {
    return read(
        "ssm",
        endpoint,
        "AmazonSSM.GetParameter",
        JSON.objectNode().put("Name", name).put("WithDecryption", true),
        "/Parameter/Value");
  }

  private String read(
      String service, Optional<URI> endpoint, String target, ObjectNode request, String place) {
    URI address = endpoint.orElseGet(() -> calls.endpoint(service)).resolve("/");
    Reply reply =
        persistence.post(
            calls,
            service,
            address,
            Map.of("Content-Type", "application/x-amz-json-1.1", "X-Amz-Target", target),
            request,
            answered -> false,
            () -> {});
    JsonNode value = reply.body().at(place);
    if (!reply.isSuccess() || !value.isTextual() || value.textValue().isBlank()) {
      throw new InfrastructureFailure(
          Effect.DID_NOT_HAPPEN, service + " answered " + reply.inBrief() + " and no text");
    }
    return value.textValue().strip();
  }
}
