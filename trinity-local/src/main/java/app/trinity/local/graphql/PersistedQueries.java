package app.trinity.local.graphql;

import app.trinity.local.http.HomeJson;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to clients that send a query's hash in place of the query (Apollo's automatic
 * persisted queries): none is kept here, and what is answered makes them send the query itself.
 */
final class PersistedQueries {
  /** The error by which such a client knows to send every query whole (Apollo's own words). */
  static final Map<String, Object> NOT_SUPPORTED = notSupported();

  private PersistedQueries() {}

  /** Returns whether a request has a hash and no query. */
  static boolean isAsked(Map<String, @Nullable Object> body) {
    Object extensions = body.get("extensions");
    return body.get("query") == null
        && HomeJson.members(extensions).get("persistedQuery") instanceof Map;
  }

  private static Map<String, Object> notSupported() {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("message", "PersistedQueryNotSupported");
    entry.put("errorType", "INVALID_INPUT");
    entry.put(
        "extensions",
        Map.of("errorType", "INVALID_INPUT", "code", "PERSISTED_QUERY_NOT_SUPPORTED"));
    return entry;
  }
}
