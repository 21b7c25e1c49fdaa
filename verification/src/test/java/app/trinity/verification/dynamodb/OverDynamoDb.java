package app.trinity.verification.dynamodb;

import app.trinity.spi.Stores;
import app.trinity.suites.StoresUnderTest;
import java.time.InstantSource;

/** Runs a suite over DynamoDB Local; each process has stores of its own over the same tables. */
public interface OverDynamoDb extends StoresUnderTest {
  /** In memory a schedule is tried so often; here every fiftieth of them. */
  int MANY = 100_000;

  /** Those who try less often try everywhere, a hundred games in each try. */
  int FEW = 1_000;

  @Override
  default Stores createStores(InstantSource clock) {
    return LocalTables.stores().build();
  }

  @Override
  default Stores asAnotherProcessSeesThem(Stores stores, InstantSource clock) {
    return createStores(clock);
  }

  @Override
  default boolean announcesInThisProcess() {
    return false;
  }

  @Override
  default int tries(int inMemory) {
    // A call here takes as long as a whole game in memory.
    return inMemory / (inMemory >= MANY ? 50 : inMemory >= FEW ? 100 : 250);
  }
}
