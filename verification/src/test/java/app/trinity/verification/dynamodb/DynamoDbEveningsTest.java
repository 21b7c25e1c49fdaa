package app.trinity.verification.dynamodb;

import app.trinity.suites.evening.EveningSuite;

class DynamoDbEveningsTest extends EveningSuite implements OverDynamoDb {
  @Override
  public int tries(int inMemory) {
    return inMemory / 30;
  }
}
