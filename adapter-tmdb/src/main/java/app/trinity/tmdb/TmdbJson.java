package app.trinity.tmdb;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** TMDB's answers as Jackson's trees. Safe for use by several threads. */
final class TmdbJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private TmdbJson() {}

  /**
   * Reads an object.
   *
   * @throws IOException if the text is not JSON, or another kind of value; its message repeats
   *     nothing of the text
   */
  static JsonNode object(byte[] text) throws IOException {
    JsonNode json;
    try {
      json = MAPPER.readTree(text);
    } catch (JacksonException e) {
      throw new IOException("not JSON");
    }
    if (json == null || !json.isObject()) {
      throw new IOException("not an object");
    }
    return json;
  }
}
