package app.trinity.dynamodb;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.dynamodb.table.Table;
import app.trinity.testkit.Rule;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** No client of these tests scans. */
@Rule("MATCH-8")
class NoScansTest {
  private static void assertScansFail(DynamoDbClient client) {
    String table = TestTables.NAMES.of(Table.MATCHES);
    assertThatThrownBy(() -> client.scan(request -> request.tableName(table)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("a scan");
    assertThatThrownBy(
            () ->
                client.scanPaginator(request -> request.tableName(table)).items().iterator().next())
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void a_scan_fails_whoever_tries() {
    assertScansFail(TestTables.client());
    assertScansFail(TestTables.client(new Meter()));
    assertScansFail(TestTables.builder(new FaultyHttp()).build());
  }
}
