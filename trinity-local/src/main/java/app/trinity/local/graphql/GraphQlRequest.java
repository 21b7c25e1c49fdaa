package app.trinity.local.graphql;

import app.trinity.Refusal;
import app.trinity.local.http.HomeJson;
import graphql.execution.UnknownOperationException;
import graphql.language.Document;
import graphql.language.NodeUtil;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request as GraphQL over HTTP and {@code graphql-transport-ws} write it.
 *
 * @param query the document
 * @param operationName which of the document's operations; empty for its only one
 * @param variables the values of the operation's variables, as JSON has them
 */
public record GraphQlRequest(
    String query, Optional<String> operationName, Map<String, @Nullable Object> variables) {
  /**
   * Reads a request.
   *
   * @param body the request, as maps, lists, strings, numbers, booleans and nulls
   * @throws Refusal {@code INVALID_INPUT} where a part is missing or of the wrong type
   */
  public static GraphQlRequest read(Map<String, @Nullable Object> body) {
    if (!(body.get("query") instanceof String query)) {
      throw Refusal.invalidInput("Give the query as a text: {\"query\": \"…\"}.");
    }
    Object name = body.get("operationName");
    if (name != null && !(name instanceof String)) {
      throw Refusal.invalidInput("The operationName must be a text.");
    }
    Object variables = body.get("variables");
    if (variables != null && !(variables instanceof Map)) {
      throw Refusal.invalidInput("The variables must be an object.");
    }
    Object extensions = body.get("extensions");
    if (extensions != null && !(extensions instanceof Map)) {
      throw Refusal.invalidInput("The extensions must be an object.");
    }
    return new GraphQlRequest(
        query,
        Optional.ofNullable((String) name).filter(text -> !text.isEmpty()),
        HomeJson.members(variables));
  }

  /** Parses the operation that is asked for; empty if the document cannot be read or lacks it. */
  Optional<OperationDefinition> operation() {
    try {
      Document document =
          Parser.parse(
              ParserEnvironment.newParserEnvironment()
                  .document(query)
                  .parserOptions(QueryLimits.PARSER)
                  .build());
      return Optional.of(
          NodeUtil.getOperation(document, operationName.orElse(null)).operationDefinition);
    } catch (InvalidSyntaxException | UnknownOperationException unfit) {
      return Optional.empty();
    }
  }
}
