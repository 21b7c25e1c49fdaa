package app.trinity.verification.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Damages events: what is in them, how they are nested, or the bytes they are written in. */
final class Mutations {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Random random;

  Mutations(Random random) {
    this.random = random;
  }

  byte[] of(JsonNode event) {
    JsonNode changed = event.deepCopy();
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      changed = random.nextInt(20) == 0 ? something(0) : changeWithin(changed);
    }
    byte[] bytes = changed.toString().getBytes(StandardCharsets.UTF_8);
    return random.nextInt(8) == 0 ? changeBytes(bytes) : bytes;
  }

  private JsonNode changeWithin(JsonNode tree) {
    List<ObjectNode> objects = new ArrayList<>();
    collect(tree, objects);
    if (objects.isEmpty()) {
      return something(0);
    }
    ObjectNode object = objects.get(random.nextInt(objects.size()));
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    if (names.isEmpty()) {
      object.set("unheardOf", something(0));
      return tree;
    }
    String name = names.get(random.nextInt(names.size()));
    switch (random.nextInt(4)) {
      case 0 -> object.remove(name);
      case 1 -> object.set("unheardOf", something(0));
      case 2 -> object.set(names.get(random.nextInt(names.size())), object.get(name));
      default -> object.set(name, something(0));
    }
    return tree;
  }

  private static void collect(JsonNode node, List<ObjectNode> objects) {
    if (node instanceof ObjectNode object) {
      objects.add(object);
    }
    node.forEach(child -> collect(child, objects));
  }

  private JsonNode something(int depth) {
    return switch (random.nextInt(depth > 3 ? 9 : 12)) {
      case 0 -> JSON.nullNode();
      case 1 -> JSON.booleanNode(random.nextBoolean());
      case 2 -> JSON.numberNode(random.nextInt());
      case 3 -> JSON.numberNode(random.nextDouble() * 1e300);
      case 4 -> JSON.numberNode(Long.MIN_VALUE);
      case 5 -> JSON.textNode("");
      case 6 -> JSON.textNode("x".repeat(1 + random.nextInt(20_000)));
      case 7 -> JSON.textNode("\u0000\ud83d#/\\\"'; DROP\u202e");
      case 8 -> JSON.textNode(Integer.toString(random.nextInt(1_000)));
      case 9 -> array(depth);
      case 10 -> nested();
      default -> {
        ObjectNode object = JSON.objectNode();
        object.setAll(Map.of("S", something(depth + 1), "input", something(depth + 1)));
        yield object;
      }
    };
  }

  private ArrayNode array(int depth) {
    ArrayNode array = JSON.arrayNode();
    int length = random.nextInt(4);
    for (int i = 0; i < length; i++) {
      array.add(something(depth + 1));
    }
    return array;
  }

  private JsonNode nested() {
    JsonNode inner = JSON.objectNode();
    int levels = 1 + random.nextInt(200);
    for (int i = 0; i < levels; i++) {
      inner =
          random.nextBoolean() ? JSON.arrayNode().add(inner) : JSON.objectNode().set("M", inner);
    }
    return inner;
  }

  private byte[] changeBytes(byte[] bytes) {
    switch (random.nextInt(4)) {
      case 0 -> {
        // Deeper than any reader follows.
        return "[".repeat(random.nextInt(100_000)).getBytes(StandardCharsets.UTF_8);
      }
      case 1 -> {
        return Arrays.copyOf(bytes, random.nextInt(bytes.length));
      }
      case 2 -> {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        return bytes;
      }
      default -> {
        byte[] noise = new byte[random.nextInt(200)];
        random.nextBytes(noise);
        return noise;
      }
    }
  }
}
