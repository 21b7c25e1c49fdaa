package app.trinity.verification.home;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A guest, who goes on with the same token wherever the home edition serves next. */
record Guest(String userId, String token) {
  static final ObjectMapper JSON = new ObjectMapper();

  /** A request that a dying process left without an answer ends by then. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  static HttpClient http() {
    return HTTP;
  }

  static Guest arrive(URI address, String name) {
    JsonNode answer = post(address, "/auth/guest", "", Map.of("name", name)).join();
    return new Guest(answer.path("userId").asText(), answer.path("token").asText());
  }

  /** Asks, and answers the data; fails where there are errors or no answer at all. */
  CompletableFuture<JsonNode> ask(URI address, String query, Map<String, ?> variables) {
    return post(address, "/graphql", token, Map.of("query", query, "variables", variables))
        .thenApply(
            answer -> {
              if (answer.has("errors")) {
                throw new IllegalStateException(answer.toString());
              }
              return answer.path("data");
            });
  }

  private static CompletableFuture<JsonNode> post(
      URI address, String path, String token, Map<String, ?> body) {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofString(text(body)))
            .build();
    return HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString())
        .thenApply(answer -> read(answer.body()));
  }

  static String text(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
