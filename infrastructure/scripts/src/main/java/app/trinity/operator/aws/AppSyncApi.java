package app.trinity.operator.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The question to the AppSync service that an operator has. Safe for use by several threads. */
public final class AppSyncApi {
  private final SignedJson signed;
  private final URI address;

  AppSyncApi(SignedJson signed, URI address) {
    this.signed = signed;
    this.address = address;
  }

  /**
   * Finds an API's GraphQL address.
   *
   * @param name the API's name
   * @throws ServiceRefusal if asking is not allowed
   */
  public Optional<URI> graphQl(String name) {
    String next = "";
    do {
      JsonNode page = signed.get(address.resolve("/v1/apis?maxResults=25" + next));
      for (JsonNode api : page.path("graphqlApis")) {
        if (api.path("name").asText().equals(name)) {
          return Optional.of(URI.create(api.path("uris").path("GRAPHQL").asText()));
        }
      }
      String token = page.path("nextToken").asText("");
      next = token.isEmpty() ? "" : "&nextToken=" + encoded(token);
    } while (!next.isEmpty());
    return Optional.empty();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
