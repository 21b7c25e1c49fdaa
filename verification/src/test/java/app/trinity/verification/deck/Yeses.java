package app.trinity.verification.deck;

/** How many yeses there will be, where each person says yes on their own account. */
final class Yeses {
  private Yeses() {}

  /**
   * Returns the chance of as many yeses as it takes, summed person by person over every number.
   *
   * @param chances of each person's yes
   * @param needed how many yeses it takes
   */
  static double atLeast(double[] chances, int needed) {
    double[] ofCount = new double[chances.length + 1];
    ofCount[0] = 1;
    for (double yes : chances) {
      for (int count = chances.length; count >= 0; count--) {
        double oneFewer = count == 0 ? 0 : ofCount[count - 1];
        ofCount[count] = ofCount[count] * (1 - yes) + oneFewer * yes;
      }
    }
    double chance = 0;
    for (int count = needed; count <= chances.length; count++) {
      chance += ofCount[count];
    }
    return chance;
  }
}
