package app.trinity.suites;

import app.trinity.room.RoomChangeKind;

/** What is worth seeing in a game, so that a suite can show that its games were about something. */
enum Highlight {
  /** A match was recorded. */
  MATCH("a match", 25),
  /** Two recorded the same match. */
  RACE_TO_RECORD("two record one match", 0.3),
  /** What a match was judged from changed before it was recorded. */
  STALE_EVIDENCE("stale evidence", 0.3),
  /** A matched title's tally ceased to meet the rule, and met it again. */
  REVIVAL("a match whose tally fell and rose", 0.3),
  /** A yes or a no was taken back. */
  RETRACTION("a vote taken back", 1),
  /** A vote met a newer one, because the clock of another process is ahead. */
  CLOCK_AHEAD("a vote overtaken by a clock that is ahead", 1),
  /** The host removed somebody. */
  REMOVAL("a removal", 1),
  /** The host changed the match rule. */
  OTHER_RULE("another rule", 1),
  /** The room gained titles. */
  GROWTH("a round of titles", 1),
  /** The host ended the room. */
  END("an end", 1);

  private final String text;
  private final double leastPercent;

  Highlight(String text, double leastPercent) {
    this.text = text;
    this.leastPercent = leastPercent;
  }

  /** Returns what a change of the host's, or by a round of titles, shows. */
  static Highlight of(RoomChangeKind change) {
    return switch (change) {
      case REMOVED -> REMOVAL;
      case RULE -> OTHER_RULE;
      case TITLES -> GROWTH;
      case ENDED -> END;
      case JOINED, LEFT, HOST -> throw new AssertionError(change + " is made otherwise");
    };
  }

  /** Returns what it is called in a report. */
  String text() {
    return text;
  }

  /** Returns in how many of a hundred games it is seen at least. */
  double leastPercent() {
    return leastPercent;
  }
}
