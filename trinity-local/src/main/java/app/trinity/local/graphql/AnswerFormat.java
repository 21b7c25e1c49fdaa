package app.trinity.local.graphql;

import app.trinity.RefusalCode;
import app.trinity.local.http.HomeJson;
import app.trinity.local.http.MediaTypes;
import app.trinity.local.http.Problem;
import app.trinity.local.http.WebAnswer;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The two media types of a GraphQL answer (GraphQL over HTTP, June 2025 draft). By the older one an
 * answer that can be read is 200 whatever it says; by the newer one a request that was not executed
 * has a status of its own.
 */
enum AnswerFormat {
  JSON("application/json", false),
  GRAPHQL_RESPONSE("application/graphql-response+json", true);

  private static final int OK = 200;

  private final String mediaType;
  private final boolean telling;

  AnswerFormat(String mediaType, boolean telling) {
    this.mediaType = mediaType;
    this.telling = telling;
  }

  /**
   * Returns the format for a client: the newer one if the client names it and likes it as much.
   *
   * @throws Problem 406 if the client takes neither
   */
  static AnswerFormat of(Optional<String> accept) {
    MediaTypes types = MediaTypes.accepted(accept);
    double newer = types.quality(GRAPHQL_RESPONSE.mediaType);
    double older = types.quality(JSON.mediaType);
    if (newer == 0 && older == 0) {
      throw Problem.of(
          406,
          RefusalCode.INVALID_INPUT,
          "GraphQL is answered as application/graphql-response+json or application/json here, and"
              + " subscriptions over a WebSocket: accept one of the two.");
    }
    return newer > older || (newer == older && types.names(GRAPHQL_RESPONSE.mediaType))
        ? GRAPHQL_RESPONSE
        : JSON;
  }

  /**
   * Writes an answer.
   *
   * @param status the status for a request that was not executed; 200 for one that was
   */
  WebAnswer write(int status, Map<String, @Nullable Object> body) {
    return refuse(telling ? status : OK, body);
  }

  /** Writes an error with its status, whatever the format. */
  WebAnswer refuse(int status, Map<String, @Nullable Object> body) {
    return WebAnswer.of(status, mediaType + "; charset=utf-8", HomeJson.bytes(body));
  }
}
