package app.trinity.local.graphql;

import app.trinity.local.http.HomeJson;
import graphql.GraphQLContext;
import graphql.execution.TypeFromAST;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first variable of a request that does not fit its type, and says which, of what type,
 * and with what value. graphql-java's own words name Java's classes. Only asked for a request whose
 * variables were refused.
 */
final class VariableFaults {
  private static final int LONGEST_VALUE = 60;

  private final GraphQLSchema schema;
  private final GraphQlRequest request;

  VariableFaults(GraphQLSchema schema, GraphQlRequest request) {
    this.schema = schema;
    this.request = request;
  }

  /** Returns a sentence about the first unfit variable; empty if every one fits. */
  Optional<String> first() {
    return request.operation().flatMap(this::first);
  }

  private Optional<String> first(OperationDefinition operation) {
    return operation.getVariableDefinitions().stream()
        .flatMap(variable -> fault(variable).stream())
        .findFirst();
  }

  private Optional<String> fault(VariableDefinition variable) {
    GraphQLType type = TypeFromAST.getTypeFromAST(schema, variable.getType());
    if (type == null) {
      return Optional.empty();
    }
    boolean given = request.variables().containsKey(variable.getName());
    if (!given && (variable.getDefaultValue() != null || !GraphQLTypeUtil.isNonNull(type))) {
      return Optional.empty();
    }
    return fault(variable.getName(), type, given, request.variables().get(variable.getName()));
  }

  private Optional<String> fault(
      String name, GraphQLType type, boolean given, @Nullable Object value) {
    if (type instanceof GraphQLNonNull required) {
      if (value == null) {
        return Optional.of(
            "The variable %s must be %s, and is %s."
                .formatted(name, GraphQLTypeUtil.simplePrint(type), given ? "null" : "missing"));
      }
      return fault(name, required.getWrappedType(), given, value);
    }
    if (value == null) {
      return Optional.empty();
    }
    if (type instanceof GraphQLList list) {
      return elements(name, list, value);
    }
    if (type instanceof GraphQLInputObjectType object) {
      return members(name, object, value);
    }
    return fits(type, value) ? Optional.empty() : Optional.of(unfit(name, type, value));
  }

  /** A single value stands for a list of one (GraphQL's input coercion of lists). */
  private Optional<String> elements(String name, GraphQLList list, Object value) {
    if (!(value instanceof List<?> elements)) {
      return fault(name, list.getWrappedType(), true, value);
    }
    for (int i = 0; i < elements.size(); i++) {
      Optional<String> fault =
          fault(name + "[" + i + "]", list.getWrappedType(), true, elements.get(i));
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  private Optional<String> members(String name, GraphQLInputObjectType object, Object value) {
    if (!(value instanceof Map)) {
      return Optional.of(unfit(name, object, value));
    }
    Map<String, @Nullable Object> members = HomeJson.members(value);
    for (String member : members.keySet()) {
      if (object.getFieldDefinition(member) == null) {
        return Optional.of(
            "The variable %s has a field '%s', which %s has not."
                .formatted(name, shortened(member), object.getName()));
      }
    }
    for (GraphQLInputObjectField field : object.getFieldDefinitions()) {
      boolean given = members.containsKey(field.getName());
      if (given || (GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue())) {
        Optional<String> fault =
            fault(
                name + "." + field.getName(), field.getType(), given, members.get(field.getName()));
        if (fault.isPresent()) {
          return fault;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean fits(GraphQLType type, Object value) {
    try {
      if (type instanceof GraphQLScalarType scalar) {
        return scalar.getCoercing().parseValue(value, GraphQLContext.getDefault(), Locale.ENGLISH)
            != null;
      }
      return !(type instanceof GraphQLEnumType choices)
          || (value instanceof String name && choices.getValue(name) != null);
    } catch (CoercingParseValueException unfit) {
      return false;
    }
  }

  private static String unfit(String name, GraphQLType type, Object value) {
    return "The variable %s must be %s, and is %s."
        .formatted(name, described(type), shortened(HomeJson.text(value)));
  }

  private static String described(GraphQLType type) {
    if (type instanceof GraphQLEnumType choices) {
      return "one of "
          + String.join(
              ", ", choices.getValues().stream().map(choice -> choice.getName()).toList());
    }
    return GraphQLTypeUtil.simplePrint(type);
  }

  private static String shortened(String text) {
    return text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "…" : text;
  }
}
