package app.trinity.verification.home;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.dynamodb.development.LocalDynamoDb;
import app.trinity.dynamodb.development.TableCreator;
import app.trinity.dynamodb.table.Table;
import app.trinity.dynamodb.table.TableNames;
import app.trinity.testkit.Eventually;
import app.trinity.testkit.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/** The home edition is killed while it makes its key and its tables. */
@Rule("MATCH-4")
class InterruptedFirstStartTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir private Path data;

  @ParameterizedTest
  @ValueSource(longs = {1, 15_000, 30_000, 45_000})
  void it_starts_the_next_time_with_all_its_tables(long bytesOfTables) throws Exception {
    killOnce(() -> assertThat(bytesOfTables()).isGreaterThanOrEqualTo(bytesOfTables));

    try (HomeProcess home = HomeProcess.start(data)) {
      assertThat(Guest.arrive(home.address(), "Ada").token()).isNotEmpty();
    }
    everyTableExpiresAsDefined();
  }

  @Test
  void it_makes_its_key_once() throws Exception {
    Path key = data.resolve("token-key");
    killOnce(() -> assertThat(key).exists());
    byte[] made = Files.readAllBytes(key);

    try (HomeProcess home = HomeProcess.start(data)) {
      assertThat(home.address()).isNotNull();
      assertThat(Files.readAllBytes(key)).isEqualTo(made);
    }
  }

  private void killOnce(Runnable assertion) throws IOException {
    Process process = HomeProcess.launch(data);
    try {
      Eventually.holds(PATIENCE, assertion);
    } finally {
      HomeProcess.kill(process);
    }
  }

  private long bytesOfTables() {
    try {
      return Files.size(data.resolve("dynamodb/shared-local-instance.db"));
    } catch (IOException e) {
      return 0;
    }
  }

  private void everyTableExpiresAsDefined() {
    TableNames names = TableNames.defaults();
    try (LocalDynamoDb server =
            LocalDynamoDb.start(
                HomeProcess.PROJECT.resolve("dynamodb-local/target"),
                Optional.of(data.resolve("dynamodb")));
        SdkHttpClient http = UrlConnectionHttpClient.create();
        DynamoDbClient client =
            server.configure(DynamoDbClient.builder()).httpClient(http).build()) {
      assertThat(new TableCreator(client, names.creations(), names.expiries()).missing()).isEmpty();
      for (Table table : Table.values()) {
        assertThat(
                client
                    .describeTimeToLive(request -> request.tableName(names.of(table)))
                    .timeToLiveDescription()
                    .timeToLiveStatus())
            .as("the expiry of %s", table)
            .isEqualTo(
                table.timeToLive().isPresent()
                    ? TimeToLiveStatus.ENABLED
                    : TimeToLiveStatus.DISABLED);
      }
    }
  }
}
