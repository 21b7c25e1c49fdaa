package app.trinity.lambda.aws;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import app.trinity.account.spi.UserGroups;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Map;

/**
 * The groups of Cognito user pools. A person's name in a directory is here the pool's id, a slash
 * and the pool's name for them, so that one function serves whatever pool calls it: were the pool
 * configured, function and pool would each need the other first.
 *
 * <p>Thread-safe.
 */
public final class CognitoGroups implements UserGroups {
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Type", "application/x-amz-json-1.1",
          "X-Amz-Target", "AWSCognitoIdentityProviderService.AdminAddUserToGroup");

  private final SignedCalls calls;
  private final URI endpoint;
  private final Persistence persistence;

  /**
   * Calls Cognito.
   *
   * @param calls makes the requests
   * @param endpoint where Cognito's user pools are
   * @param persistence how often to try
   */
  public CognitoGroups(SignedCalls calls, URI endpoint, Persistence persistence) {
    this.calls = calls;
    this.endpoint = endpoint.resolve("/");
    this.persistence = persistence;
  }

  /** A person's name in a directory. */
  public static String directoryName(String userPoolId, String userName) {
    return userPoolId + "/" + userName;
  }

  @Override
  public void add(String directoryName, String group) {
    String[] poolAndName = directoryName.split("/", 2);
    ObjectNode membership =
        JsonNodeFactory.instance
            .objectNode()
            .put("UserPoolId", poolAndName[0])
            .put("Username", poolAndName[poolAndName.length - 1])
            .put("GroupName", group);
    Reply reply =
        persistence.post(
            calls, "cognito-idp", endpoint, HEADERS, membership, answered -> false, () -> {});
    if (!reply.isSuccess()) {
      throw new InfrastructureFailure(
          reply.isThrottle() ? Effect.THROTTLED : Effect.DID_NOT_HAPPEN,
          "Cognito answered " + reply.inBrief() + " for a group's new member");
    }
  }
}
