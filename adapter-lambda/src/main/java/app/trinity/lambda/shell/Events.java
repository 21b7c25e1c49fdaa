package app.trinity.lambda.shell;

import app.trinity.Refusal;
import app.trinity.lambda.json.JsonText;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Reads events and writes answers. */
final class Events {
  private Events() {}

  /**
   * Reads an event.
   *
   * @throws Refusal {@code INVALID_INPUT} where it is not JSON
   */
  static JsonNode read(InputStream in) throws IOException {
    try {
      return JsonText.read(in.readAllBytes());
    } catch (JacksonException e) {
      throw Refusal.invalidInput("The request is not valid JSON.");
    }
  }

  static void write(@Nullable Object answer, OutputStream out) throws IOException {
    out.write(JsonText.write(answer));
  }
}
