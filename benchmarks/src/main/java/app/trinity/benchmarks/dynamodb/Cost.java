package app.trinity.benchmarks.dynamodb;

/**
 * What something cost.
 *
 * @param readUnits read request units
 * @param writeUnits write request units
 * @param roundTrips calls of DynamoDB
 */
record Cost(double readUnits, double writeUnits, int roundTrips) {
  static final Cost NONE = new Cost(0, 0, 0);

  /** On demand in us-east-1 since November 2024, in dollars for a million units. */
  private static final double DOLLARS_FOR_READS = 0.125;

  private static final double DOLLARS_FOR_WRITES = 0.625;

  Cost plus(Cost other) {
    return new Cost(
        readUnits + other.readUnits, writeUnits + other.writeUnits, roundTrips + other.roundTrips);
  }

  /** Dollars for a million of them. */
  double dollarsPerMillion() {
    return readUnits * DOLLARS_FOR_READS + writeUnits * DOLLARS_FOR_WRITES;
  }

  /** The same cost spread over so many. */
  Share over(int times) {
    return new Share(
        readUnits / times,
        writeUnits / times,
        (double) roundTrips / times,
        dollarsPerMillion() / times);
  }

  /**
   * The mean.
   *
   * @param readUnits read request units
   * @param writeUnits write request units
   * @param roundTrips calls of DynamoDB
   * @param dollars dollars for a million
   */
  record Share(double readUnits, double writeUnits, double roundTrips, double dollars) {}
}
