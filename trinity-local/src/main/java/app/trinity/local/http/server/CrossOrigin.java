package app.trinity.local.http.server;

import app.trinity.RefusalCode;
import app.trinity.local.http.Problem;
import app.trinity.local.http.WebAnswer;
import app.trinity.local.http.security.Origins;
import app.trinity.local.http.security.WebOrigin;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/**
 * What browsers are told about pages of other origins (CORS, as the Fetch standard has it): a page
 * that was allowed may read the answers, and may send what a GraphQL client sends.
 */
final class CrossOrigin {
  private static final String ASKED_METHOD = "Access-Control-Request-Method";
  private static final String ASKED_HEADERS = "Access-Control-Request-Headers";
  private static final Pattern HEADER_NAMES =
      Pattern.compile("[A-Za-z0-9-]{1,64}( ?, ?[A-Za-z0-9-]{1,64}){0,31}");

  /** For how long a browser need not ask again. */
  private static final String SECONDS_KEPT = "600";

  private final Origins origins;

  CrossOrigin(Origins origins) {
    this.origins = origins;
  }

  /** Returns whether a browser asks what a page of another origin may send. */
  static boolean isPreflight(Request request) {
    return request.getMethod().equals("OPTIONS")
        && request.getHeaders().contains(HttpHeader.ORIGIN)
        && request.getHeaders().contains(ASKED_METHOD);
  }

  /** Lets the page behind a request read the answer, if it was allowed to. */
  void tell(Request request, Response response) {
    if (!origins.anyAllowed()) {
      return;
    }
    HttpFields.Mutable headers = response.getHeaders();
    headers.put(HttpHeader.VARY, "Origin");
    allowed(request)
        .ifPresent(
            page -> {
              headers.put("Access-Control-Allow-Origin", page.text());
              headers.put("Access-Control-Expose-Headers", "ETag, Retry-After");
            });
  }

  /**
   * Answers what a page may send.
   *
   * @param route what answers the path
   * @throws Problem 403 if the page was not allowed
   */
  WebAnswer preflight(Request request, Routes.Route route) {
    if (allowed(request).isEmpty()) {
      throw Problem.of(403, RefusalCode.FORBIDDEN, "Another site's page may not use this server.");
    }
    WebAnswer answer =
        WebAnswer.empty(204)
            .with("Access-Control-Allow-Methods", route.allowed())
            .with("Access-Control-Max-Age", SECONDS_KEPT);
    String asked = request.getHeaders().get(ASKED_HEADERS);
    return asked != null && HEADER_NAMES.matcher(asked).matches()
        ? answer.with("Access-Control-Allow-Headers", asked)
        : answer;
  }

  private Optional<WebOrigin> allowed(Request request) {
    return Optional.ofNullable(request.getHeaders().get(HttpHeader.ORIGIN))
        .flatMap(origins::mayRead);
  }
}
