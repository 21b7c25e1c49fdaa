package app.trinity.local.graphql;

import app.trinity.Refusal;
import app.trinity.local.auth.Guest;
import app.trinity.local.auth.Tokens;
import app.trinity.local.http.Endpoint;
import app.trinity.local.http.HomeJson;
import app.trinity.local.http.Problem;
import app.trinity.local.http.WebAnswer;
import app.trinity.local.http.WebRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * GraphQL over HTTP at {@code /graphql}: {@code POST} with a body in JSON, and {@code GET} for
 * queries.
 */
public final class GraphQlEndpoint implements Endpoint {
  private static final int BAD_REQUEST = 400;
  private static final List<String> OBJECTS = List.of("variables", "extensions");
  private static final List<String> TEXTS = List.of("query", "operationName");

  private final GraphQlApi api;
  private final Tokens tokens;

  /** Serves an API to whoever bears a token. */
  public GraphQlEndpoint(GraphQlApi api, Tokens tokens) {
    this.api = api;
    this.tokens = tokens;
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    AnswerFormat format = AnswerFormat.of(request.header("Accept"));
    Optional<Guest> caller = tokens.read(request.header("Authorization"));
    if (caller.isEmpty()) {
      return format
          .refuse(401, errors(ErrorEntries.unauthenticated()))
          .with("WWW-Authenticate", "Bearer");
    }
    boolean reading = request.method().equals("GET") || request.method().equals("HEAD");
    Map<String, @Nullable Object> body = reading ? inAddress(request) : inBody(request);
    if (PersistedQueries.isAsked(body)) {
      return format.write(BAD_REQUEST, errors(PersistedQueries.NOT_SUPPORTED));
    }
    GraphQlRequest asked;
    try {
      asked = GraphQlRequest.read(body);
    } catch (Refusal unreadable) {
      return format.refuse(
          BAD_REQUEST, errors(ErrorEntries.entry(unreadable.code(), unreadable.sentence())));
    }
    return execute(caller.get(), asked, format, reading);
  }

  private WebAnswer execute(
      Guest caller, GraphQlRequest asked, AnswerFormat format, boolean reading) {
    GraphQlAnswer answer = reading ? api.executeQuery(caller, asked) : api.execute(caller, asked);
    if (answer.isWrongMethod()) {
      throw Problem.wrongMethod("POST");
    }
    return format.write(answer.notExecuted() ? BAD_REQUEST : 200, answer.body());
  }

  private static Map<String, @Nullable Object> inBody(WebRequest request) {
    return HomeJson.values(request.body())
        .orElseThrow(() -> Problem.badRequest("The body must be one JSON object in UTF-8."));
  }

  private static Map<String, @Nullable Object> inAddress(WebRequest request) {
    Map<String, @Nullable Object> parts = new LinkedHashMap<>();
    for (String name : TEXTS) {
      request.parameter(name).ifPresent(text -> parts.put(name, text));
    }
    for (String name : OBJECTS) {
      request
          .parameter(name)
          .filter(text -> !text.isBlank() && !text.equals("null"))
          .ifPresent(
              text ->
                  parts.put(
                      name,
                      HomeJson.values(text)
                          .orElseThrow(
                              () ->
                                  Problem.badRequest(
                                      "The parameter " + name + " must be one JSON object."))));
    }
    return parts;
  }

  private static Map<String, @Nullable Object> errors(Map<String, Object> entry) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("errors", List.of(entry));
    return body;
  }
}
