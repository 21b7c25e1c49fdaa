package app.trinity.api;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The schema, and what it demands of an answer. */
final class WireSchema {
  /** What AppSync itself supplies. */
  private static final String SUPPLIED =
      """
      scalar AWSDateTime
      directive @aws_cognito_user_pools(cognito_groups: [String!]) on FIELD_DEFINITION | OBJECT
      directive @aws_iam on FIELD_DEFINITION | OBJECT
      directive @aws_subscribe(mutations: [String!]!) on FIELD_DEFINITION
      """;

  private static final Pattern AWS_DATE_TIME =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");

  /** As AppSync is given it. */
  static final TypeDefinitionRegistry AS_IT_STANDS = new SchemaParser().parse(Schema.text());

  static final TypeDefinitionRegistry TYPES = new SchemaParser().parse(SUPPLIED + Schema.text());

  private WireSchema() {}

  /** A plain value as a tree; anything that is no plain value fails. */
  static JsonNode tree(@Nullable Object value) {
    requirePlain(value);
    return Asking.MAPPER.valueToTree(value);
  }

  private static void requirePlain(@Nullable Object value) {
    if (value instanceof Map<?, ?> object) {
      object.forEach(
          (name, member) -> {
            requirePlain(name);
            requirePlain(member);
          });
    } else if (value instanceof List<?> list) {
      list.forEach(WireSchema::requirePlain);
    } else if (value != null
        && !(value instanceof String || value instanceof Number || value instanceof Boolean)) {
      throw new AssertionError("no plain value: " + value.getClass());
    }
  }

  /** Every field of Query, Mutation and Subscription, as type and name. */
  static Set<String> fields() {
    Set<String> fields = new TreeSet<>();
    for (String root : List.of("Query", "Mutation", "Subscription")) {
      object(root).getFieldDefinitions().forEach(field -> fields.add(root + "." + field.getName()));
    }
    return fields;
  }

  static FieldDefinition field(String name) {
    String[] typeAndName = name.split("\\.", -1);
    return object(typeAndName[0]).getFieldDefinitions().stream()
        .filter(field -> field.getName().equals(typeAndName[1]))
        .findFirst()
        .orElseThrow();
  }

  static ObjectTypeDefinition object(String name) {
    return TYPES.getTypeOrNull(name, ObjectTypeDefinition.class);
  }

  /** The name of a type without the lists and exclamation marks around it. */
  static String innermost(Type<?> type) {
    if (type instanceof NonNullType required) {
      return innermost(required.getType());
    }
    if (type instanceof ListType list) {
      return innermost(list.getType());
    }
    return ((TypeName) type).getName();
  }

  /** Requires that an answer is exactly what the schema says of its field. */
  static void requireFit(String field, JsonNode answer) {
    requireFit(field, field(field).getType(), answer);
  }

  /** Requires that a value has exactly the fields of an object type, each fit. */
  static void requireFitsObject(String path, String type, JsonNode value) {
    List<FieldDefinition> fields = object(type).getFieldDefinitions();
    require(value.isObject() && value.size() == fields.size(), path, type, value);
    for (FieldDefinition field : fields) {
      require(value.has(field.getName()), path + "." + field.getName(), type, value);
      requireFit(path + "." + field.getName(), field.getType(), value.get(field.getName()));
    }
  }

  private static void requireFit(String path, Type<?> type, JsonNode value) {
    if (type instanceof NonNullType required) {
      require(!value.isNull(), path, "not null", value);
      requireFit(path, required.getType(), value);
    } else if (!value.isNull()) {
      if (type instanceof ListType list) {
        require(value.isArray(), path, "a list", value);
        value.forEach(element -> requireFit(path + "[]", list.getType(), element));
      } else {
        requireFitsNamed(path, ((TypeName) type).getName(), value);
      }
    }
  }

  private static void requireFitsNamed(String path, String type, JsonNode value) {
    switch (type) {
      case "ID", "String" -> require(value.isTextual(), path, type, value);
      case "Boolean" -> require(value.isBoolean(), path, type, value);
      case "Float" -> require(value.isNumber(), path, type, value);
      case "Int" -> require(value.isIntegralNumber() && value.canConvertToInt(), path, type, value);
      case "AWSDateTime" ->
          require(
              value.isTextual() && AWS_DATE_TIME.matcher(value.textValue()).matches(),
              path,
              type,
              value);
      default -> {
        EnumTypeDefinition constants = TYPES.getTypeOrNull(type, EnumTypeDefinition.class);
        if (constants == null) {
          requireFitsObject(path, type, value);
        } else {
          require(
              constants.getEnumValueDefinitions().stream()
                  .anyMatch(constant -> constant.getName().equals(value.textValue())),
              path,
              type,
              value);
        }
      }
    }
  }

  private static void require(boolean fit, String path, String expected, JsonNode value) {
    if (!fit) {
      throw new AssertionError(path + " should be " + expected + " and is " + value);
    }
  }
}
