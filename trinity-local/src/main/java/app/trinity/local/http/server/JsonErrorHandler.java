package app.trinity.local.http.server;

import app.trinity.RefusalCode;
import app.trinity.local.http.Errors;
import app.trinity.local.http.WebAnswer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * The answers to what Jetty itself refuses (requests that are no HTTP) in the form of all others.
 */
final class JsonErrorHandler extends ErrorHandler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Site.write(response, callback, answer(response.getStatus()));
    return true;
  }

  private static WebAnswer answer(int status) {
    return switch (status) {
      case 408 -> Errors.answer(status, RefusalCode.INVALID_INPUT, "The request came too slowly.");
      case 414, 431 -> Errors.answer(status, RefusalCode.INVALID_INPUT, "The request is too long.");
      case 503 -> Errors.answer(status, RefusalCode.BUSY, "The server is about to stop.");
      default ->
          status < 500
              ? Errors.answer(status, RefusalCode.INVALID_INPUT, "The request is no valid HTTP.")
              : Errors.answer(status, RefusalCode.INTERNAL, "Something broke on our side.");
    };
  }
}
