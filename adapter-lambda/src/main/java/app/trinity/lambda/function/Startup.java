package app.trinity.lambda.function;

import app.trinity.core.Trinity;
import app.trinity.core.TrinitySettings;
import app.trinity.dynamodb.DynamoClients;
import app.trinity.dynamodb.DynamoStores;
import app.trinity.dynamodb.table.Table;
import app.trinity.dynamodb.table.TableNames;
import app.trinity.lambda.aws.LightHttp;
import app.trinity.lambda.shell.Environment;
import app.trinity.lambda.shell.Misconfigured;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts together what the functions over the stores run on, once for each process. */
final class Startup {
  /** A room ends within a month, however it is configured. */
  private static final int MOST_HOURS = 24 * 31;

  private static final int MOST_PARTICIPANTS = 90;

  /** DynamoDB is close by: what has not begun to answer by then is better asked again. */
  private static final Duration CONNECTING = Duration.ofSeconds(1);

  private Startup() {}

  /** What the tables are called. */
  static TableNames tables(Environment environment) {
    TableNames names = TableNames.withPrefix(environment.text(Variables.TABLE_PREFIX).orElse(""));
    for (Table table : Table.values()) {
      Optional<String> name = environment.text(Variables.table(table));
      if (name.isPresent()) {
        names = names.with(table, name.get());
      }
    }
    return names;
  }

  /**
   * The stores; one operation of theirs takes no longer than the limit, times {@link
   * Environment#TIME_FACTOR}.
   *
   * @throws Misconfigured where anything that was read of the environment so far does not fit
   */
  static DynamoStores stores(Environment environment, Duration limit) {
    TableNames names = tables(environment);
    Duration time = environment.limit(limit);
    Duration connecting = environment.limit(CONNECTING);
    String region = environment.region();
    // Read once more for the engine: here, so that all that is wrong is told at once.
    settings(environment);
    environment.check();
    DynamoDbClient client =
        DynamoClients.limit(DynamoDbClient.builder(), time)
            .region(Region.of(region))
            .httpClient(LightHttp.client(connecting, time))
            .build();
    return DynamoStores.builder().client(client).tables(names).timeLimit(time).build();
  }

  /** What may be configured about the rules. */
  static TrinitySettings settings(Environment environment) {
    TrinitySettings.Builder settings = TrinitySettings.builder();
    environment
        .integer(Variables.ROOM_HOURS, 1, MOST_HOURS)
        .ifPresent(hours -> settings.roomLifetime(Duration.ofHours(hours)));
    environment
        .integer(Variables.ROOM_CAPACITY, 1, MOST_PARTICIPANTS)
        .ifPresent(settings::roomCapacity);
    environment
        .integer(Variables.MINIMUM_PARTICIPANTS, 1, MOST_PARTICIPANTS)
        .ifPresent(settings::minimumParticipants);
    return settings.build();
  }

  /**
   * An engine that finds no titles and tells nobody: neither is asked of most functions, for the
   * match feed hands matches on by the table's stream.
   */
  static Trinity.Builder engine(Environment environment, DynamoStores stores) {
    return Trinity.builder()
        .stores(stores)
        .settings(settings(environment))
        .recommendations(
            request -> {
              throw new IllegalStateException("this function finds no titles");
            })
        .publisher(
            (user, match) -> {
              throw new IllegalStateException("this function tells nobody");
            });
  }
}
