package app.trinity.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.dynamodb.development.TableCreator;
import org.junit.jupiter.api.Test;

class TableCreatorTest {
  @Test
  void what_is_created_is_what_is_defined() {
    TableCreator creator =
        new TableCreator(
            TestTables.client(), TestTables.NAMES.creations(), TestTables.NAMES.expiries());
    assertThat(creator.missing()).isEmpty();
    assertThat(creator.createMissing()).isEmpty();
  }
}
