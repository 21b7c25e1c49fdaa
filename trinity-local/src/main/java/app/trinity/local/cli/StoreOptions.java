package app.trinity.local.cli;

import app.trinity.local.HomeSettings;
import app.trinity.local.store.FileStore;
import app.trinity.local.store.HomeStores;
import app.trinity.local.store.PostgresStore;
import app.trinity.local.store.UnusableStore;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that say where games are kept. */
final class StoreOptions {
  /** The places. */
  enum Place {
    FILE,
    MEMORY,
    POSTGRES,
    DYNAMODB,
    DYNAMODB_LOCAL;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  @Option(
      names = "--store",
      paramLabel = "STORE",
      defaultValue = "file",
      scope = ScopeType.INHERIT,
      description =
          "Where games are kept: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). memory"
              + " forgets them at the end; dynamodb-local starts DynamoDB Local on this machine.")
  private Place place = Place.FILE;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = ".trinity",
      scope = ScopeType.INHERIT,
      description =
          "Where the file, dynamodb-local and the guests' key are kept (default: .trinity).")
  private Path data = Path.of(".trinity");

  @Option(
      names = "--database",
      paramLabel = "URL",
      description = {
        "With --store postgres: its address as JDBC has it, such as",
        "jdbc:postgresql://localhost/trinity?user=ada. Passwords are best kept in ~/.pgpass."
      })
  private @Nullable String database;

  @Mixin private DynamoDbOptions dynamoDb = new DynamoDbOptions();

  /** Held for as long as the process lives: DynamoDB Local outlives its stores. */
  private @Nullable Closeable claim;

  /** Opens the stores and tells the settings of them; in memory there is nothing to tell. */
  void tell(HomeSettings.Builder settings) throws CannotStart {
    requireOptionsOfThisPlace();
    if (place == Place.MEMORY) {
      return;
    }
    DataFolder folder = DataFolder.at(data);
    if (place == Place.FILE || place == Place.DYNAMODB_LOCAL) {
      claim = folder.claim();
    }
    settings.tokenKey(folder.tokenKey());
    settings.stores(open(folder));
  }

  private HomeStores open(DataFolder folder) throws CannotStart {
    try {
      return switch (place) {
        case FILE -> FileStore.open(folder.games(), this::letGo);
        case POSTGRES -> PostgresStore.open(String.valueOf(database));
        case DYNAMODB -> dynamoDb.remote();
        case DYNAMODB_LOCAL -> dynamoDb.local(folder);
        case MEMORY -> throw new IllegalStateException("nothing is opened for games in memory");
      };
    } catch (UnusableStore reason) {
      throw new CannotStart(reason.sentence());
    }
  }

  private void letGo() throws IOException {
    if (claim != null) {
      claim.close();
    }
  }

  /**
   * Copies the games while a server may be keeping them.
   *
   * @return what to keep with the copy
   */
  Path backUp(Path copy) throws CannotStart {
    if (place != Place.FILE) {
      throw new CannotStart(
          "backup copies the games of --store file, and none of --store "
              + place
              + (place == Place.POSTGRES ? ": take pg_dump." : "."));
    }
    try {
      FileStore.backUp(DataFolder.games(data), copy);
      return DataFolder.key(data);
    } catch (UnusableStore reason) {
      throw new CannotStart(reason.sentence());
    }
  }

  private void requireOptionsOfThisPlace() throws CannotStart {
    if (place == Place.POSTGRES && database == null) {
      throw new CannotStart(
          "--store postgres needs --database, such as jdbc:postgresql://localhost/trinity.");
    }
    if (place != Place.POSTGRES && database != null) {
      throw new CannotStart("--database needs --store postgres.");
    }
    if (place != Place.DYNAMODB && place != Place.DYNAMODB_LOCAL && dynamoDb.areGiven()) {
      throw new CannotStart(
          "--dynamodb-endpoint, --region, --table-prefix and --create-tables need --store"
              + " dynamodb.");
    }
  }
}
