package app.trinity.local.graphql;

import app.trinity.Refusal;
import app.trinity.local.http.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/**
 * A request as GraphQL over HTTP and {@code graphql-transport-ws} write it.
 *
 * @param query the document
 * @param operationName which of the document's operations; empty for its only one
 * @param variables the values of the operation's variables, as JSON has them
 */
public record GraphQlRequest(
    String query, Optional<String> operationName, Map<String, Object> variables) {
  /**
   * Reads a request.
   *
   * @throws Refusal {@code INVALID_INPUT} where a part is missing or of the wrong type
   */
  public static GraphQlRequest read(JsonNode body) {
    JsonNode query = body.path("query");
    if (!query.isTextual()) {
      throw Refusal.invalidInput("Give the query as a text: {\"query\": \"…\"}.");
    }
    JsonNode name = body.path("operationName");
    if (!isAbsent(name) && !name.isTextual()) {
      throw Refusal.invalidInput("The operationName must be a text.");
    }
    JsonNode variables = body.path("variables");
    if (!isAbsent(variables) && !variables.isObject()) {
      throw Refusal.invalidInput("The variables must be an object.");
    }
    return new GraphQlRequest(
        query.textValue(),
        Optional.ofNullable(name.textValue()).filter(text -> !text.isEmpty()),
        variables instanceof ObjectNode given ? Json.map(given) : Map.of());
  }

  private static boolean isAbsent(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }
}
