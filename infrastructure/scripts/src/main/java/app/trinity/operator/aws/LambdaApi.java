package app.trinity.operator.aws;

import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.AccountLimit;
import software.amazon.awssdk.services.lambda.model.FunctionCodeLocation;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.GetFunctionResponse;

/** The questions to the Lambda service that an operator has. Safe for use by several threads. */
public final class LambdaApi implements AutoCloseable {
  private final LambdaClient client;

  LambdaApi(LambdaClient client) {
    this.client = client;
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
   * Returns a function.
   *
   * @param qualifier an alias or a version
   * @throws ServiceRefusal if there is none, or if asking is not allowed
   * @throws SdkClientException if there is no answer, or none in JSON
   */
  public Function function(String name, String qualifier) {
    GetFunctionResponse answer =
        asked(() -> client.getFunction(ask -> ask.functionName(name).qualifier(qualifier)));
    Optional<FunctionConfiguration> function = Optional.ofNullable(answer.configuration());
    Optional<FunctionCodeLocation> code = Optional.ofNullable(answer.code());
    return new Function(
        // Absent in answers about functions that were never anything but active.
        function.map(FunctionConfiguration::stateAsString).orElse("Active"),
        function.map(FunctionConfiguration::lastUpdateStatusAsString).orElse("Successful"),
        function.map(FunctionConfiguration::version).orElse(""),
        function.map(FunctionConfiguration::codeSha256).orElse(""),
        code.map(FunctionCodeLocation::location).filter(text -> !text.isEmpty()).map(URI::create),
        code.map(FunctionCodeLocation::imageUri).filter(text -> !text.isEmpty()));
  }

  /**
   * Returns the account's concurrency.
   *
   * @throws ServiceRefusal if asking is not allowed
   * @throws SdkClientException if there is no answer, or none in JSON
   */
  public Concurrency concurrency() {
    Optional<AccountLimit> limits =
        Optional.ofNullable(asked(client::getAccountSettings).accountLimit());
    return new Concurrency(
        limits.map(AccountLimit::concurrentExecutions).orElse(0),
        limits.map(AccountLimit::unreservedConcurrentExecutions).orElse(0));
  }

  private static <T> T asked(Supplier<T> question) {
    try {
      return question.get();
    } catch (AwsServiceException e) {
      throw ServiceRefusal.of(e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
