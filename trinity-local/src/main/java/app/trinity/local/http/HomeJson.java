package app.trinity.local.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * JSON as strangers send it: UTF-8 only, no deeper than anything of ours, nothing behind its end.
 *
 * <p>Safe for use by several threads.
 */
public final class HomeJson {
  private static final int DEEPEST = 50;
  private static final int LONGEST_NUMBER = 100;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(LONGEST_NUMBER)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final ObjectReader VALUES =
      MAPPER.readerFor(new TypeReference<Map<String, @Nullable Object>>() {});

  private HomeJson() {}

  /** Reads an object; empty where the bytes are no UTF-8, no JSON, or another kind of value. */
  public static Optional<ObjectNode> object(byte[] bytes) {
    try {
      return object(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Reads an object; empty where the text is no JSON, or another kind of value. */
  public static Optional<ObjectNode> object(String text) {
    try {
      return MAPPER.readTree(text) instanceof ObjectNode object
          ? Optional.of(object)
          : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Reads an object from a request's body. */
  public static ObjectNode body(WebRequest request) {
    return object(request.body())
        .orElseThrow(() -> Problem.badRequest("The body must be one JSON object in UTF-8."));
  }

  /** Writes a value as UTF-8. */
  public static byte[] bytes(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer cannot be written as JSON", e);
    }
  }

  /** Writes a value. */
  public static String text(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer cannot be written as JSON", e);
    }
  }

  /**
   * Reads an object as maps, lists, strings, numbers, booleans and nulls; empty where the bytes are
   * not UTF-8, not JSON, or another kind of value.
   */
  public static Optional<Map<String, @Nullable Object>> values(byte[] bytes) {
    try {
      return values(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Reads an object likewise; empty where the text is not JSON, or another kind of value. */
  public static Optional<Map<String, @Nullable Object>> values(String text) {
    try {
      return Optional.ofNullable(VALUES.readValue(text));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Returns a value that was read as an object; no members where it is anything else. */
  @SuppressWarnings("unchecked")
  public static Map<String, @Nullable Object> members(@Nullable Object value) {
    return value instanceof Map ? (Map<String, @Nullable Object>) value : Map.of();
  }
}
