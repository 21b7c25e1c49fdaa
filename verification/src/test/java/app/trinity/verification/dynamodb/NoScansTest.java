package app.trinity.verification.dynamodb;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.dynamodb.table.Table;
import app.trinity.testkit.Rule;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** No client of these suites scans. */
@Rule("MATCH-8")
class NoScansTest {
  @Test
  void a_scan_fails_whoever_tries() {
    assertScansFail(LocalTables.client());
    assertScansFail(LocalTables.client(new LeftOvers()));
  }

  private static void assertScansFail(DynamoDbClient client) {
    String table = LocalTables.NAMES.of(Table.VOTES);
    assertThatThrownBy(() -> client.scan(request -> request.tableName(table)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("a scan");
  }
}
