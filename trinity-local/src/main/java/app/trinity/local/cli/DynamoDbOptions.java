package app.trinity.local.cli;

import app.trinity.dynamodb.DynamoClients;
import app.trinity.dynamodb.development.LocalDynamoDb;
import app.trinity.dynamodb.development.TableCreator;
import app.trinity.dynamodb.table.TableNames;
import app.trinity.local.store.DynamoHomeStores;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClientBuilder;

/** The options of the stores on DynamoDB, and how these are opened. */
final class DynamoDbOptions {
  private static final Duration TIME_LIMIT = Duration.ofSeconds(10);
  private static final Duration TIME_TO_GET_READY = Duration.ofMinutes(2);

  /** The folder of the whole project, told by the script {@code trinity}. */
  private static final String PROJECT = "trinity.home";

  @Option(
      names = "--dynamodb-endpoint",
      paramLabel = "URL",
      description = "With --store dynamodb: another address of DynamoDB.")
  private @Nullable URI endpoint;

  @Option(
      names = "--region",
      paramLabel = "REGION",
      description = "With --store dynamodb: the AWS region (default: as the environment says).")
  private @Nullable String region;

  @Option(
      names = "--table-prefix",
      paramLabel = "PREFIX",
      defaultValue = "",
      description = "With --store dynamodb: what the tables' names begin with.")
  private String prefix = "";

  @Option(
      names = "--create-tables",
      description = "With --store dynamodb: create the tables that are missing.")
  private boolean createTables;

  /** Returns whether one of these options was given. */
  boolean areGiven() {
    return endpoint != null || region != null || !prefix.isEmpty() || createTables;
  }

  /** Starts DynamoDB Local over a folder, and opens the stores on it. */
  DynamoHomeStores local(DataFolder folder) throws CannotStart {
    Path home = Path.of(System.getProperty(PROJECT, "."), "dynamodb-local", "target");
    LocalDynamoDb server;
    try {
      server = LocalDynamoDb.start(home, Optional.of(folder.tables().toAbsolutePath()));
    } catch (IllegalStateException e) {
      throw new CannotStart(
          e.getMessage() + ". Is another using " + folder + "? Name another with --data.");
    }
    SdkHttpClient http = UrlConnectionHttpClient.create();
    DynamoDbClient client =
        DynamoClients.limit(server.configure(DynamoDbClient.builder()), TIME_LIMIT)
            .httpClient(http)
            .build();
    TableNames tables = TableNames.withPrefix(prefix);
    prepare(server, http, tables);
    DynamoDbStreamsClient streams =
        DynamoDbStreamsClient.builder()
            .endpointOverride(server.endpoint())
            .region(client.serviceClientConfiguration().region())
            .credentialsProvider(client.serviceClientConfiguration().credentialsProvider())
            .httpClient(http)
            .build();
    return new DynamoHomeStores(client, streams, tables, Optional.of(server));
  }

  /**
   * Its first calls take long where the machine is busy, and nobody waits for a vote yet: they get
   * a limit of their own.
   */
  private static void prepare(LocalDynamoDb server, SdkHttpClient http, TableNames tables)
      throws CannotStart {
    try (DynamoDbClient patient =
        server
            .configure(DynamoDbClient.builder())
            .httpClient(http)
            .overrideConfiguration(limit -> limit.apiCallTimeout(TIME_TO_GET_READY))
            .build()) {
      new TableCreator(patient, tables.creations(), tables.expiries()).createMissing();
    } catch (SdkException e) {
      server.close();
      throw new CannotStart("DynamoDB Local cannot be used: " + e.getMessage());
    }
  }

  /** Opens the stores on DynamoDB, wherever it is. */
  DynamoHomeStores remote() throws CannotStart {
    SdkHttpClient http = UrlConnectionHttpClient.create();
    DynamoDbClientBuilder tablesBuilder =
        DynamoClients.limit(DynamoDbClient.builder(), TIME_LIMIT).httpClient(http);
    DynamoDbStreamsClientBuilder streamsBuilder = DynamoDbStreamsClient.builder().httpClient(http);
    if (endpoint != null) {
      tablesBuilder.endpointOverride(endpoint);
      streamsBuilder.endpointOverride(endpoint);
    }
    if (region != null) {
      tablesBuilder.region(Region.of(region));
      streamsBuilder.region(Region.of(region));
    }
    try {
      DynamoDbClient client = tablesBuilder.build();
      TableNames tables = TableNames.withPrefix(prefix);
      requireTables(new TableCreator(client, tables.creations(), tables.expiries()));
      return new DynamoHomeStores(client, streamsBuilder.build(), tables, Optional.empty());
    } catch (AwsServiceException e) {
      throw new CannotStart(
          "DynamoDB refused: " + e.awsErrorDetails().errorMessage() + " Check the credentials.");
    } catch (SdkClientException e) {
      throw new CannotStart(whatIsMissing(e));
    }
  }

  private void requireTables(TableCreator creator) throws CannotStart {
    if (createTables) {
      creator.createMissing();
      return;
    }
    List<String> missing = creator.missing();
    if (!missing.isEmpty()) {
      throw new CannotStart(
          "These tables are missing: "
              + String.join(", ", missing)
              + ". Have them created with --create-tables.");
    }
  }

  private String whatIsMissing(SdkClientException e) {
    String text = String.valueOf(e.getMessage());
    if (text.contains("region")) {
      return "The AWS region is not known. Give it with --region, or in AWS_REGION.";
    }
    if (text.contains("credentials")) {
      return "There are no AWS credentials. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or"
          + " choose a profile with AWS_PROFILE.";
    }
    return "DynamoDB cannot be reached"
        + (endpoint == null ? "" : " at " + endpoint)
        + ". Check the network and --dynamodb-endpoint.";
  }
}
