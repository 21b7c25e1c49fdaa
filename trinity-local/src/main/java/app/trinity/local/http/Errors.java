package app.trinity.local.http;

import app.trinity.RefusalCode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The one form of every error outside GraphQL: {@code {"errors":[{"errorType", "message"}]}}. */
public final class Errors {
  private Errors() {}

  /** An error as an answer. */
  public static WebAnswer answer(int status, RefusalCode code, String sentence) {
    return WebAnswer.json(status, body(code, sentence));
  }

  /** An error as an answer, with the status that suits its code. */
  public static WebAnswer answer(RefusalCode code, String sentence) {
    return answer(status(code), code, sentence);
  }

  /** An error's body. */
  public static ObjectNode body(RefusalCode code, String sentence) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putArray("errors").addObject().put("errorType", code.name()).put("message", sentence);
    return body;
  }

  private static int status(RefusalCode code) {
    return switch (code) {
      case UNAUTHENTICATED -> 401;
      case FORBIDDEN, NOT_A_PARTICIPANT -> 403;
      case ROOM_NOT_FOUND, MATCH_NOT_FOUND -> 404;
      case ROOM_FULL, USERNAME_TAKEN -> 409;
      case ROOM_EXPIRED -> 410;
      case BUSY -> 429;
      case CATALOG_UNAVAILABLE -> 503;
      case INTERNAL -> 500;
      case INVALID_INPUT, NOT_IN_DECK -> 400;
    };
  }
}
