package app.trinity.verification.architecture.house.room;

import app.trinity.verification.architecture.house.match.MatchThatKnowsItsRoom;

/** Breaks the rule that arrows point down. */
public interface RoomThatKnowsItsMatch {
  /** Returns the match. */
  MatchThatKnowsItsRoom match();
}
