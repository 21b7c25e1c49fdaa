package app.trinity.local.graphql;

import app.trinity.lambda.ResolverEvent;
import app.trinity.local.auth.Guest;
import app.trinity.local.http.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.GraphQLContext;
import graphql.language.AstPrinter;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLNamedType;
import graphql.schema.SelectedField;

/**
 * The context of a field as AppSync hands it to a function, for a person signed in with Cognito.
 */
final class ResolverContext {
  /** Under which key of an execution's context its caller is. */
  static final String CALLER = "app.trinity.caller";

  private static final String GROUP = "Users";

  private ResolverContext() {}

  /** The event of one field of one execution. */
  static ResolverEvent of(DataFetchingEnvironment environment) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.set("arguments", Json.tree(environment.getArguments()));
    event.set("identity", identity(caller(environment.getGraphQlContext())));
    event.putNull("source");
    event.putObject("request").putNull("domainName").putObject("headers");
    event.putNull("prev");
    event.set("info", info(environment));
    event.putObject("stash");
    return ResolverEvent.read(event);
  }

  private static Guest caller(GraphQLContext context) {
    return context
        .<Guest>getOrEmpty(CALLER)
        .orElseThrow(() -> new IllegalStateException("an execution without a caller"));
  }

  private static ObjectNode identity(Guest guest) {
    String sub = guest.userId().value();
    ObjectNode identity = JsonNodeFactory.instance.objectNode();
    identity.put("sub", sub).put("username", guest.username()).put("issuer", "trinity-local");
    identity.put("defaultAuthStrategy", "ALLOW");
    identity.putArray("sourceIp");
    identity.putArray("groups").add(GROUP);
    ObjectNode claims = identity.putObject("claims");
    claims.put("sub", sub).put("cognito:username", guest.username()).put("token_use", "access");
    claims.putArray("cognito:groups").add(GROUP);
    return identity;
  }

  private static ObjectNode info(DataFetchingEnvironment environment) {
    ObjectNode info = JsonNodeFactory.instance.objectNode();
    info.put("fieldName", environment.getFieldDefinition().getName());
    info.put("parentTypeName", parentTypeName(environment));
    info.set("variables", Json.tree(environment.getVariables()));
    ArrayNode selection = info.putArray("selectionSetList");
    environment.getSelectionSet().getFields().forEach(field -> selection.add(path(field)));
    var selected = environment.getField().getSelectionSet();
    info.put("selectionSetGraphQL", selected == null ? "" : AstPrinter.printAst(selected));
    return info;
  }

  private static String parentTypeName(DataFetchingEnvironment environment) {
    return environment.getParentType() instanceof GraphQLNamedType parent ? parent.getName() : "";
  }

  /** AppSync names a field by its path, and each step by its alias where it has one. */
  private static String path(SelectedField field) {
    SelectedField parent = field.getParentField();
    boolean nested = parent != null && field.getLevel() > 1;
    return nested ? path(parent) + "/" + field.getResultKey() : field.getResultKey();
  }
}
