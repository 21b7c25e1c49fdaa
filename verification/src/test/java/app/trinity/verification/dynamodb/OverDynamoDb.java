package app.trinity.verification.dynamodb;

import app.trinity.Stores;
import app.trinity.dynamodb.DynamoStores;
import app.trinity.verification.StoresUnderTest;
import java.time.InstantSource;

/** Runs a suite over DynamoDB Local; each process has stores of its own over the same tables. */
public interface OverDynamoDb extends StoresUnderTest {
  /** A call here takes as long as a whole game in memory. */
  int TIMES_SLOWER = 50;

  /** Those who try everywhere try a hundred games in each try. */
  int FEW = 1_000;

  @Override
  default Stores createStores(InstantSource clock) {
    return DynamoStores.builder().client(LocalTables.client()).tables(LocalTables.NAMES).build();
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
    int tries = inMemory / TIMES_SLOWER;
    return inMemory < FEW ? tries / 5 : tries;
  }
}
