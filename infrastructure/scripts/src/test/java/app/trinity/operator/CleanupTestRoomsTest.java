package app.trinity.operator;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.dynamodb.development.TableCreator;
import app.trinity.dynamodb.table.Table;
import app.trinity.dynamodb.table.TableNames;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanupTestRoomsTest {
  private static final String COMMAND = "cleanup-test-rooms";
  private static final Pattern TOTAL = Pattern.compile("([0-9,]+) items? deleted from");

  private final LocalTables tables = new LocalTables();
  private final MoodyDynamoDb dynamoDb = new MoodyDynamoDb();
  private final StandIn sts = new StandIn();

  @TempDir private Path folder;
  private Console console;

  @BeforeEach
  void sit_down() {
    console = new Console(folder).with("AWS_ENDPOINT_URL_STS", sts.address());
    credentialsOf("111111111111");
  }

  @AfterEach
  void leave() {
    dynamoDb.close();
    sts.close();
  }

  @Test
  void five_thousand_items_are_deleted_though_dynamodb_throttles_in_between() {
    tables.fill(Table.VOTES, 5_000);
    dynamoDb.throttling();

    assertThat(clean("--yes")).isZero();

    assertThat(tables.items(Table.VOTES)).isZero();
    assertThat(console.out())
        .contains("-trinity-votes: 1,000 deleted so far", "-trinity-votes: 5,000 items deleted")
        .contains("5,000 items deleted from 8 tables.");
    assertThat(dynamoDb.throttled()).isGreaterThan(50);
    assertThat(dynamoDb.leftUndone()).isGreaterThan(50);
    assertThat(console.pauses())
        .hasSizeGreaterThan(100)
        .allMatch(pause -> pause.compareTo(Duration.ofSeconds(5)) <= 0)
        .as("pauses that chance has its hand in")
        .anySatisfy(pause -> assertThat(pause).isNotEqualTo(console.pauses().get(0)));
  }

  @Test
  void an_interrupted_run_goes_on_when_it_is_run_again() {
    tables.fill(Table.VOTES, 1_500);
    tables.fill(Table.MATCHES, 30);
    dynamoDb.breakingAfter(40);

    assertThat(clean("--yes")).isEqualTo(1);

    assertThat(console.out()).contains("Stopped at ", "Run it again");
    int first = deleted();
    assertThat(first).isEqualTo(1_000);
    assertThat(tables.items(Table.VOTES) + tables.items(Table.MATCHES)).isEqualTo(530);

    dynamoDb.breakingAfter(Integer.MAX_VALUE);
    assertThat(clean("--yes")).isZero();

    assertThat(deleted()).isEqualTo(530);
    assertThat(tables.items(Table.VOTES) + tables.items(Table.MATCHES)).isZero();
  }

  @Test
  void items_of_every_table_are_deleted_and_those_under_another_prefix_stay() {
    LocalTables others = new LocalTables();
    for (Table table : Table.values()) {
      tables.fill(table, 3);
      others.fill(table, 2);
    }

    assertThat(clean("--yes")).isZero();

    for (Table table : Table.values()) {
      assertThat(tables.items(table)).as(tables.names().of(table)).isZero();
      assertThat(others.items(table)).as(others.names().of(table)).isEqualTo(2);
    }
  }

  @Test
  void without_yes_items_are_only_counted() {
    tables.fill(Table.ROOMS, 4);

    assertThat(clean()).isZero();

    assertThat(console.out())
        .contains("-trinity-rooms: 4 items", "4 items in 8 tables. Nothing was deleted");
    assertThat(tables.items(Table.ROOMS)).isEqualTo(4);
  }

  @Test
  void one_table_can_be_chosen() {
    tables.fill(Table.ROOMS, 4);
    tables.fill(Table.USERNAMES, 4);

    assertThat(clean("--yes", "--table", "rooms")).isZero();

    assertThat(tables.items(Table.ROOMS)).isZero();
    assertThat(tables.items(Table.USERNAMES)).isEqualTo(4);
  }

  @Test
  void tables_of_the_account_that_was_meant_are_emptied() {
    tables.fill(Table.ROOMS, 1);
    dynamoDb.of("111111111111");

    assertThat(clean("--yes", "--expect-account", "111111111111")).isZero();

    assertThat(console.out()).contains("account 111111111111, region eu-west-1");
    assertThat(tables.items(Table.ROOMS)).isZero();
  }

  @Test
  void the_wrong_account_is_refused() {
    tables.fill(Table.ROOMS, 1);
    dynamoDb.of("111111111111");

    assertThat(clean("--yes", "--expect-account", "222222222222")).isEqualTo(2);

    assertThat(console.err())
        .contains("account 111111111111's, not 222222222222's", "Nothing was deleted");
    assertThat(tables.items(Table.ROOMS)).isEqualTo(1);
  }

  @Test
  void tables_of_another_account_than_the_credentials_are_refused() {
    tables.fill(Table.ROOMS, 1);
    dynamoDb.of("333333333333");

    assertThat(clean("--yes")).isEqualTo(2);

    assertThat(console.err()).contains("credentials are account 111111111111's");
    assertThat(tables.items(Table.ROOMS)).isEqualTo(1);
  }

  @Test
  void dynamodb_local_is_told_apart_and_has_no_account() {
    tables.fill(Table.ROOMS, 1);

    assertThat(clean("--yes", "--expect-account", "000000000000")).isEqualTo(2);
    assertThat(console.err()).contains("This is DynamoDB Local");
    assertThat(sts.requests()).isEmpty();
    assertThat(tables.items(Table.ROOMS)).isEqualTo(1);

    assertThat(clean("--yes")).isZero();
    assertThat(console.out()).contains("Deleting from DynamoDB Local");
  }

  @Test
  void an_empty_prefix_is_refused() {
    assertThat(run("--table-prefix", "", "--yes")).isEqualTo(2);
    assertThat(console.err()).contains("--table-prefix is empty", "--all-tables");

    assertThat(run("--table-prefix", "test/", "--yes")).isEqualTo(2);
    assertThat(console.err()).contains("letters, digits");
  }

  @Test
  void it_has_to_be_said_which_tables_are_meant() {
    assertThat(run("--yes")).isEqualTo(2);
    assertThat(console.err()).contains("--table-prefix").contains("--all-tables");

    assertThat(run("--yes", "--all-tables", "--table-prefix", "test-")).isEqualTo(2);
    assertThat(console.err()).contains("mutually exclusive");
  }

  @Test
  void a_prefix_that_no_table_has_is_refused() {
    assertThat(run("--table-prefix", "nobodys-", "--yes")).isEqualTo(2);

    assertThat(console.err()).contains("There is no table nobodys-trinity-rooms or the like");
  }

  @Test
  void all_tables_are_those_without_a_prefix() {
    new TableCreator(
            LocalTables.client(),
            TableNames.defaults().creations(),
            TableNames.defaults().expiries())
        .createMissing();
    tables.fill(Table.ROOMS, 1);

    assertThat(run("--all-tables", "--yes")).isZero();

    assertThat(console.out()).contains("  trinity-rooms: ", "8 tables");
    assertThat(tables.items(Table.ROOMS)).isEqualTo(1);
  }

  private int clean(String... more) {
    return run(
        Stream.concat(Stream.of("--table-prefix", tables.prefix()), Stream.of(more))
            .toArray(String[]::new));
  }

  private int run(String... options) {
    return console.run(
        Stream.concat(
                Stream.of(COMMAND, "--dynamodb-endpoint", dynamoDb.address()), Stream.of(options))
            .toArray(String[]::new));
  }

  private int deleted() {
    Matcher total = TOTAL.matcher(console.out());
    assertThat(total.find()).isTrue();
    return Integer.parseInt(total.group(1).replace(",", ""));
  }

  private void credentialsOf(String account) {
    sts.at("/", StandIns.caller(account));
  }
}
