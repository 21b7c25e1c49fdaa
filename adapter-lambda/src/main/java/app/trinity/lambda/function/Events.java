package app.trinity.lambda.function;

import app.trinity.Refusal;
import app.trinity.lambda.json.JsonText;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Reads events and writes answers. */
final class Events {
  private Events() {}

  /**
   * Reads an event.
   *
   * @throws Refusal {@code INVALID_INPUT} where it is no JSON
   */
  static JsonNode read(InputStream in) throws IOException {
    try {
      return JsonText.read(in.readAllBytes());
    } catch (JacksonException e) {
      throw Refusal.invalidInput("The request is no JSON.");
    }
  }

  static void write(JsonNode answer, OutputStream out) throws IOException {
    out.write(JsonText.write(answer));
  }
}
