package app.trinity.lambda.function;

import app.trinity.Refusal;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Reads events and writes answers. */
final class Events {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private Events() {}

  /**
   * Reads an event.
   *
   * @throws Refusal {@code INVALID_INPUT} where it is no JSON
   */
  static JsonNode read(InputStream in) throws IOException {
    try {
      return JSON.readTree(in.readAllBytes());
    } catch (JacksonException e) {
      throw Refusal.invalidInput("The request is no JSON.");
    }
  }

  static void write(JsonNode answer, OutputStream out) throws IOException {
    out.write(JSON.writeValueAsBytes(answer));
  }
}
