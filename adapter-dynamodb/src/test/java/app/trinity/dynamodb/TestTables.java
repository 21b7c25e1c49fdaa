package app.trinity.dynamodb;

import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** One DynamoDB Local with all tables, started when first asked for and shared by all tests. */
final class TestTables {
  static final TableNames NAMES = TableNames.withPrefix("test-");

  private static final Path HOME = Path.of("..", "dynamodb-local", "target").toAbsolutePath();

  private TestTables() {}

  static DynamoDbClient client() {
    return Holder.CLIENT;
  }

  private static final class Holder {
    static final LocalDynamoDb SERVER = LocalDynamoDb.start(HOME, Optional.empty());
    static final DynamoDbClient CLIENT =
        SERVER
            .configure(DynamoDbClient.builder())
            .httpClient(UrlConnectionHttpClient.create())
            .build();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
      new TableCreator(CLIENT, NAMES).createMissing();
    }
  }
}
