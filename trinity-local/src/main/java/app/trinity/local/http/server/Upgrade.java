package app.trinity.local.http.server;

import app.trinity.local.http.Problem;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What takes over the requests that ask to leave HTTP for a WebSocket. */
public interface Upgrade {
  /**
   * Takes over a request, or leaves it.
   *
   * @return false where the request is none of its own, and nothing has been done to it
   * @throws Problem where the request is refused
   */
  boolean handle(Request request, Response response, Callback callback);

  /** Tells everybody who has left HTTP that the server stops, and waits a moment for their bye. */
  void goAway();
}
