package app.trinity.local.graphql;

import app.trinity.RefusalCode;
import app.trinity.local.auth.Guest;
import app.trinity.local.auth.Tokens;
import app.trinity.local.http.Endpoint;
import app.trinity.local.http.HomeJson;
import app.trinity.local.http.WebAnswer;
import app.trinity.local.http.WebRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** GraphQL over HTTP: {@code POST /graphql}. */
public final class GraphQlEndpoint implements Endpoint {
  private static final String JSON = "application/json; charset=utf-8";

  private final GraphQlApi api;
  private final Tokens tokens;

  /** Serves an API to whoever bears a token. */
  public GraphQlEndpoint(GraphQlApi api, Tokens tokens) {
    this.api = api;
    this.tokens = tokens;
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    Optional<Guest> caller = tokens.read(request.header("Authorization"));
    if (caller.isEmpty()) {
      return errors(
              401,
              RefusalCode.UNAUTHENTICATED,
              "Your token is missing, forged or expired. Give your name again.")
          .with("WWW-Authenticate", "Bearer");
    }
    var body = HomeJson.values(request.body());
    if (body.isEmpty()) {
      return errors(400, RefusalCode.INVALID_INPUT, "The body must be one JSON object in UTF-8.");
    }
    return execute(caller.get(), GraphQlRequest.read(body.get()));
  }

  private WebAnswer execute(Guest caller, GraphQlRequest request) {
    return WebAnswer.of(200, JSON, HomeJson.bytes(api.execute(caller, request).body()));
  }

  private static WebAnswer errors(int status, RefusalCode code, String sentence) {
    Map<String, Object> body = Map.of("errors", List.of(ErrorEntries.entry(code, sentence)));
    return WebAnswer.of(status, JSON, HomeJson.bytes(body));
  }
}
