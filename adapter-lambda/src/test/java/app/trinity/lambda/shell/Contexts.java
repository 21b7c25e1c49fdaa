package app.trinity.lambda.shell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Resolver events of the shape AppSync documents. */
final class Contexts {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Contexts() {}

  /** Reads JSON that is written with single quotes, to be legible within Java. */
  static ObjectNode json(String singleQuoted) {
    try {
      return (ObjectNode) MAPPER.readTree(singleQuoted.replace('\'', '"'));
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  /** Whole, as AppSync sends it to a function without a request mapping. */
  static ObjectNode event(String field, ObjectNode arguments, JsonNode identity) {
    String[] typeAndName = field.split("\\.", -1);
    ObjectNode event =
        json(
            """
            {
              'source': null,
              'request': {
                'headers': {'x-forwarded-for': '203.0.113.7', 'content-type': 'application/json'},
                'domainName': null
              },
              'prev': null,
              'stash': {},
              'info': {
                'selectionSetList': ['id', 'code'],
                'selectionSetGraphQL': '{ id code }',
                'variables': {}
              }
            }
            """);
    event
        .withObject("/info")
        .put("parentTypeName", typeAndName[0])
        .put("fieldName", typeAndName[1]);
    event.set("arguments", arguments);
    event.set("identity", identity);
    return event;
  }

  static ObjectNode cognito(String sub) {
    ObjectNode identity =
        json(
            """
            {
              'claims': {'token_use': 'access', 'auth_time': 1700000000},
              'defaultAuthStrategy': 'ALLOW',
              'groups': ['Users'],
              'issuer': 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_example',
              'sourceIp': ['203.0.113.7'],
              'username': 'directory-name'
            }
            """);
    identity.withObject("/claims").put("sub", sub).put("cognito:username", "directory-name");
    return identity.put("sub", sub);
  }

  static ObjectNode iam() {
    return json(
        """
        {
          'accountId': '123456789012',
          'cognitoIdentityId': null,
          'cognitoIdentityPoolId': null,
          'cognitoIdentityAuthType': null,
          'cognitoIdentityAuthProvider': null,
          'sourceIp': ['203.0.113.8'],
          'userArn': 'arn:aws:sts::123456789012:assumed-role/backend/publisher',
          'username': 'AROAEXAMPLE:publisher'
        }
        """);
  }

  static JsonNode nobody() {
    return NullNode.getInstance();
  }

  static ObjectNode none() {
    return JsonNodeFactory.instance.objectNode();
  }
}
