package app.trinity.operator.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Optional;

/** The questions to the Lambda service that an operator has. Safe for use by several threads. */
public final class LambdaApi {
  private final SignedJson signed;
  private final URI address;

  LambdaApi(SignedJson signed, URI address) {
    this.signed = signed;
    this.address = address;
  }

  /**
   * A function as it is deployed.
   *
   * @param state {@code Active} where it can be invoked
   * @param lastUpdate {@code Successful} where its last change has arrived
   * @param version the version, {@code $LATEST} where none was asked for
   * @param codeSha256 the hash of its zip, in Base64
   * @param location where the zip can be had for some minutes; a secret; empty for an image
   * @param image the container image; empty for a zip
   */
  public record Function(
      String state,
      String lastUpdate,
      String version,
      String codeSha256,
      Optional<URI> location,
      Optional<String> image) {
    /** Leaves the location out. */
    @Override
    public String toString() {
      return "Function " + version + " " + codeSha256;
    }
  }

  /**
   * How many requests the account's functions may serve at once.
   *
   * @param limit all of them together
   * @param unreserved those for whom nothing is reserved
   */
  public record Concurrency(int limit, int unreserved) {}

  /**
   * Asks for a function.
   *
   * @param qualifier an alias or a version
   * @throws ServiceRefusal where there is none, or where asking is not allowed
   */
  public Function function(String name, String qualifier) {
    JsonNode answer =
        signed.get(address.resolve("/2015-03-31/functions/" + name + "?Qualifier=" + qualifier));
    JsonNode configuration = answer.path("Configuration");
    JsonNode code = answer.path("Code");
    return new Function(
        // Absent in answers about functions that were never anything but active.
        configuration.path("State").asText("Active"),
        configuration.path("LastUpdateStatus").asText("Successful"),
        configuration.path("Version").asText(""),
        configuration.path("CodeSha256").asText(""),
        text(code, "Location").map(URI::create),
        text(code, "ImageUri"));
  }

  /** Asks for the account's concurrency. */
  public Concurrency concurrency() {
    JsonNode limits =
        signed.get(address.resolve("/2016-08-19/account-settings")).path("AccountLimit");
    return new Concurrency(
        limits.path("ConcurrentExecutions").asInt(),
        limits.path("UnreservedConcurrentExecutions").asInt());
  }

  private static Optional<String> text(JsonNode node, String name) {
    return Optional.of(node.path(name).asText("")).filter(text -> !text.isEmpty());
  }
}
