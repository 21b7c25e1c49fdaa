package app.trinity.local.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answers of resolvers, which are JSON trees, as graphql-java takes them. */
final class TreeValue {
  private TreeValue() {}

  /** Fetches a field of an object that a resolver answered. */
  static @Nullable Object fetch(DataFetchingEnvironment environment) {
    return environment.getSource() instanceof ObjectNode object
        ? of(object.path(environment.getField().getName()))
        : null;
  }

  /** A tree's value: leaves and lists as Java's own, objects as they are. */
  static @Nullable Object of(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING -> node.textValue();
      case NUMBER -> node.numberValue();
      case BOOLEAN -> node.booleanValue();
      case ARRAY -> list(node);
      case OBJECT -> node;
      default -> null;
    };
  }

  private static List<@Nullable Object> list(JsonNode array) {
    List<@Nullable Object> list = new ArrayList<>(array.size());
    array.forEach(element -> list.add(of(element)));
    return list;
  }
}
