package app.trinity.verification.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.core.Trinity;
import app.trinity.dynamodb.DynamoClients;
import app.trinity.dynamodb.DynamoStores;
import app.trinity.dynamodb.development.TableCreator;
import app.trinity.dynamodb.table.TableNames;
import app.trinity.inmemory.BundledCatalog;
import app.trinity.verification.dynamodb.LocalTables;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The code of docs/dynamodb.md; where DynamoDB is, the SDK is told from outside, as in a service.
 */
class DynamoDbGuideTest {
  private static final Map<String, String> TOLD =
      Map.of(
          "aws.endpointUrlDynamoDb", LocalTables.endpoint(),
          "aws.region", "eu-west-1",
          "aws.accessKeyId", "local",
          "aws.secretAccessKey", "local");

  /** More than anybody would choose: a busy machine needs it. */
  private final Duration timeLimit = Duration.ofMinutes(2);

  @BeforeEach
  void tell() {
    TOLD.forEach(System::setProperty);
    TableNames names = TableNames.withPrefix("test-");
    try (DynamoDbClient client = DynamoDbClient.create()) {
      new TableCreator(client, names.creations(), names.expiries()).createMissing();
    }
  }

  @AfterEach
  void forget() {
    TOLD.keySet().forEach(System::clearProperty);
  }

  @Test
  void a_service_keeps_its_games_on_dynamodb() {
    DynamoDbClient client = DynamoClients.limit(DynamoDbClient.builder(), timeLimit).build();
    DynamoStores stores =
        DynamoStores.builder()
            .client(client)
            .tables(TableNames.withPrefix("test-"))
            .timeLimit(timeLimit)
            .build();

    try (client;
        stores) {
      Trinity trinity =
          Trinity.builder()
              .stores(stores)
              .catalog(BundledCatalog.load())
              .publisher((user, match) -> {})
              .build();
      assertThat(OneGame.play(trinity)).isPresent();
    }
  }
}
