package app.trinity.operator.aws;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * Clients of AWS's services, with one region and one set of credentials, and with the addresses
 * that {@code AWS_ENDPOINT_URL} and {@code AWS_ENDPOINT_URL_<SERVICE>} name, wherever these are
 * configured. Safe for use by several threads.
 */
public final class AwsAccess implements AutoCloseable {
  private static final Duration TIME_LIMIT = Duration.ofSeconds(20);

  private final Configuration configuration;
  private final Region region;
  private final AwsCredentialsProvider credentials;
  private final SdkHttpClient http = UrlConnectionHttpClient.create();

  /**
   * Access as configured.
   *
   * @param configuration credentials, profile and addresses
   * @param region the region
   * @param profile the profile of credentials; where empty, as the configuration says
   */
  public AwsAccess(Configuration configuration, Region region, Optional<String> profile) {
    this.configuration = configuration;
    this.region = region;
    this.credentials = credentials(configuration, profile);
  }

  private static AwsCredentialsProvider credentials(
      Configuration configuration, Optional<String> profile) {
    Optional<String> id = configuration.get("AWS_ACCESS_KEY_ID");
    Optional<String> secret = configuration.get("AWS_SECRET_ACCESS_KEY");
    if (profile.isEmpty() && id.isPresent() && secret.isPresent()) {
      Optional<String> token = configuration.get("AWS_SESSION_TOKEN");
      AwsCredentials given =
          token.isPresent()
              ? AwsSessionCredentials.create(id.get(), secret.get(), token.get())
              : AwsBasicCredentials.create(id.get(), secret.get());
      return StaticCredentialsProvider.create(given);
    }
    DefaultCredentialsProvider.Builder found = DefaultCredentialsProvider.builder();
    profile.or(() -> configuration.get("AWS_PROFILE")).ifPresent(found::profileName);
    return found.build();
  }

  /** The region. */
  public Region region() {
    return region;
  }

  /**
   * DynamoDB, without attempts of the client's own: whoever empties a table has to know of each.
   *
   * @param endpoint another address; where empty, as configured
   */
  public DynamoDbClient dynamoDb(Optional<URI> endpoint) {
    var builder = prepared(DynamoDbClient.builder().httpClient(http), "DYNAMODB");
    builder.overrideConfiguration(
        limit -> limit.apiCallTimeout(TIME_LIMIT).retryStrategy(AwsRetryStrategy.doNotRetry()));
    endpoint.ifPresent(builder::endpointOverride);
    return builder.build();
  }

  /** The Security Token Service, which knows whose credentials they are. */
  public StsClient sts() {
    return prepared(StsClient.builder().httpClient(http), "STS").build();
  }

  /** Systems Manager, for its parameters. */
  public SsmClient ssm() {
    return prepared(SsmClient.builder().httpClient(http), "SSM").build();
  }

  /** What the Lambda service says. */
  public LambdaApi lambda() {
    return new LambdaApi(prepared(LambdaClient.builder().httpClient(http), "LAMBDA").build());
  }

  /** What the AppSync service says. */
  public AppSyncApi appSync() {
    URI address =
        configured("APPSYNC")
            .orElseGet(
                () ->
                    URI.create(
                        "https://appsync."
                            + region.id()
                            + "."
                            + region.metadata().partition().dnsSuffix()));
    return new AppSyncApi(signedForAppSync(), address);
  }

  /** Requests to AppSync and to its APIs, signed. */
  public SignedJson signedForAppSync() {
    return new SignedJson(http, credentials, region);
  }

  private <B extends AwsClientBuilder<B, C>, C> B prepared(B builder, String service) {
    configured(service).ifPresent(builder::endpointOverride);
    return builder
        .region(region)
        .credentialsProvider(credentials)
        .overrideConfiguration(limit -> limit.apiCallTimeout(TIME_LIMIT));
  }

  private Optional<URI> configured(String service) {
    return configuration
        .get("AWS_ENDPOINT_URL_" + service)
        .or(() -> configuration.get("AWS_ENDPOINT_URL"))
        .map(URI::create);
  }

  @Override
  public void close() {
    http.close();
  }
}
