package app.trinity.suites;

/**
 * What was worth seeing in a game, so that a suite can show that its games were about something.
 */
final class Highlights {
  private int recorded;
  private int alreadyRecorded;
  private int stale;
  private int metAgain;

  void recorded() {
    recorded++;
  }

  void alreadyRecorded() {
    alreadyRecorded++;
  }

  void stale() {
    stale++;
  }

  void metAgain() {
    metAgain++;
  }

  /** A match was recorded. */
  boolean hasMatch() {
    return recorded > 0;
  }

  /** Two recorded the same match. */
  boolean hasRaceToRecord() {
    return alreadyRecorded > 0;
  }

  /** What a match was judged from changed before it was recorded. */
  boolean hasStaleEvidence() {
    return stale > 0;
  }

  /** A matched title's tally ceased to meet the rule, and met it again. */
  boolean hasRevival() {
    return metAgain > 0;
  }
}
