package app.trinity.lambda.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON read as Jackson's trees and written from them, or from plain values, by Jackson's parser and
 * generator alone. An {@code ObjectMapper} does the same and makes itself ready to map everything
 * else: a tenth of a process's way to its first answer (docs/benchmarks/cold-start.md).
 *
 * <p>Safe for use by several threads.
 */
public final class JsonText {
  private static final JsonFactory JSON = new JsonFactory();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonText() {}

  /**
   * Reads one document.
   *
   * @param text UTF-8, or UTF-16 or UTF-32 as RFC 4627 has them told apart
   * @return the document; a {@link MissingNode} where there is nothing but white space
   * @throws JacksonException where it is not JSON, where something follows it, or where it goes
   *     deeper or is longer than Jackson reads by default
   * @throws IOException where it is not even text
   */
  public static JsonNode read(byte[] text) throws IOException {
    try (JsonParser parser = JSON.createParser(text)) {
      if (parser.nextToken() == null) {
        return MissingNode.getInstance();
      }
      JsonNode document = node(parser);
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, "Something follows the document");
      }
      return document;
    }
  }

  /** The node that begins with the parser's token; the parser ends at its last one. */
  private static JsonNode node(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> NODES.textNode(parser.getText());
      case VALUE_NUMBER_INT -> integer(parser);
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      default -> throw new JsonParseException(parser, "No value begins here");
    };
  }

  private static JsonNode object(JsonParser parser) throws IOException {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      object.set(name, node(parser));
    }
    return object;
  }

  private static JsonNode array(JsonParser parser) throws IOException {
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(node(parser));
    }
    return array;
  }

  private static JsonNode integer(JsonParser parser) throws IOException {
    return switch (parser.getNumberType()) {
      case INT -> NODES.numberNode(parser.getIntValue());
      case LONG -> NODES.numberNode(parser.getLongValue());
      default -> NODES.numberNode(parser.getBigIntegerValue());
    };
  }

  /**
   * Returns an object of a tree as plain values: maps, lists, strings, numbers, booleans and nulls.
   * Anything but an object has no members.
   */
  public static Map<String, @Nullable Object> object(JsonNode tree) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    if (tree.isObject()) {
      for (Map.Entry<String, JsonNode> property : tree.properties()) {
        object.put(property.getKey(), value(property.getValue()));
      }
    }
    return object;
  }

  private static @Nullable Object value(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> object(node);
      case ARRAY -> list(node);
      case STRING -> node.textValue();
      case NUMBER -> node.numberValue();
      case BOOLEAN -> node.booleanValue();
      default -> null;
    };
  }

  private static List<@Nullable Object> list(JsonNode array) {
    List<@Nullable Object> list = new ArrayList<>(array.size());
    for (JsonNode element : array) {
      list.add(value(element));
    }
    return list;
  }

  /**
   * Writes a document: maps, lists, strings, numbers, booleans, nulls and Jackson's trees of such.
   *
   * @return UTF-8, on one line
   * @throws IllegalArgumentException where there is anything else in it
   */
  public static byte[] write(@Nullable Object document) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (JsonGenerator generator = JSON.createGenerator(text)) {
      write(document, generator);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toByteArray();
  }

  private static void write(@Nullable Object value, JsonGenerator generator) throws IOException {
    if (value instanceof Map<?, ?> object) {
      generator.writeStartObject();
      for (Map.Entry<?, ?> property : object.entrySet()) {
        generator.writeFieldName(String.valueOf(property.getKey()));
        write(property.getValue(), generator);
      }
      generator.writeEndObject();
    } else if (value instanceof List<?> list) {
      generator.writeStartArray();
      for (Object element : list) {
        write(element, generator);
      }
      generator.writeEndArray();
    } else if (value instanceof ObjectNode || value instanceof ArrayNode) {
      writeTree((JsonNode) value, generator);
    } else {
      writeLeaf(value instanceof JsonNode node ? leaf(node) : value, generator);
    }
  }

  private static void writeTree(JsonNode tree, JsonGenerator generator) throws IOException {
    if (tree.isObject()) {
      generator.writeStartObject();
      for (Map.Entry<String, JsonNode> property : tree.properties()) {
        generator.writeFieldName(property.getKey());
        write(property.getValue(), generator);
      }
      generator.writeEndObject();
    } else {
      generator.writeStartArray();
      for (JsonNode element : tree) {
        write(element, generator);
      }
      generator.writeEndArray();
    }
  }

  private static @Nullable Object leaf(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING, NUMBER, BOOLEAN, NULL -> value(node);
      default -> throw unknown(node.getNodeType());
    };
  }

  private static void writeLeaf(@Nullable Object value, JsonGenerator generator)
      throws IOException {
    if (value == null) {
      generator.writeNull();
    } else if (value instanceof String text) {
      generator.writeString(text);
    } else if (value instanceof Boolean truth) {
      generator.writeBoolean(truth);
    } else if (value instanceof Integer number) {
      generator.writeNumber(number);
    } else if (value instanceof Long number) {
      generator.writeNumber(number);
    } else if (value instanceof Double number) {
      generator.writeNumber(number);
    } else if (value instanceof Float number) {
      generator.writeNumber(number);
    } else if (value instanceof BigInteger number) {
      generator.writeNumber(number);
    } else if (value instanceof BigDecimal number) {
      generator.writeNumber(number);
    } else {
      throw unknown(value.getClass().getSimpleName());
    }
  }

  private static IllegalArgumentException unknown(Object kind) {
    return new IllegalArgumentException("JSON has no " + kind);
  }
}
