package app.trinity.local.play;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.trinity.local.http.HomeJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** A program that speaks to a home server over HTTP. */
public final class HomeClient {
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(20))
          .build();

  private final String address;

  /** Speaks to the server at an address. */
  public HomeClient(String address) {
    this.address = address;
  }

  /** The client below. */
  public static HttpClient http() {
    return HTTP;
  }

  /** Starts a request. */
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(30));
  }

  /** Sends a request. */
  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString(UTF_8));
    } catch (IOException e) {
      throw new AssertionError("the server did not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Gets a path. */
  public HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  /** Posts JSON. */
  public HttpResponse<String> post(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  /** Comes in as a guest. */
  public Player guest(String name) {
    ObjectNode answer = object(post("/auth/guest", HomeJson.text(Map.of("name", name))).body());
    return new Player(
        this,
        answer.path("token").asText(),
        answer.path("userId").asText(),
        answer.path("username").asText());
  }

  /** Posts GraphQL with a token. */
  public HttpResponse<String> graphql(String token, String body) {
    return send(
        request("/graphql")
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString(body)));
  }

  /** The address of the WebSocket. */
  public URI socket() {
    return URI.create(address.replaceFirst("^http", "ws") + "/graphql");
  }

  /** The address, without a slash at its end. */
  public String address() {
    return address;
  }

  /** Reads an object. */
  public static ObjectNode object(String json) {
    return HomeJson.object(json).orElseThrow(() -> new AssertionError("no JSON object: " + json));
  }

  /** The first error's code, as a client reads it. */
  public static String code(HttpResponse<String> response) {
    return firstError(object(response.body())).path("errorType").asText();
  }

  /** The first error. */
  public static JsonNode firstError(JsonNode answer) {
    return answer.path("errors").path(0);
  }
}
