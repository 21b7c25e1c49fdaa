package app.trinity.api;

import app.trinity.account.UserId;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who asks, and what, as tests write it down. */
final class Asking {
  static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Asking() {}

  /** Reads JSON that is written with single quotes, to be legible within Java. */
  static ObjectNode json(String singleQuoted) {
    try {
      return (ObjectNode) MAPPER.readTree(singleQuoted.replace('\'', '"'));
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  /** The arguments as a server hands them over. */
  @SuppressWarnings("unchecked")
  static Map<String, @Nullable Object> plain(ObjectNode arguments) {
    return MAPPER.convertValue(arguments, Map.class);
  }

  static Caller person(String user) {
    return Caller.person(UserId.of(user));
  }

  static ObjectNode none() {
    return JsonNodeFactory.instance.objectNode();
  }
}
