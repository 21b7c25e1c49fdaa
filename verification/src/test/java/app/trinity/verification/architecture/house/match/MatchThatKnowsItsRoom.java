package app.trinity.verification.architecture.house.match;

import app.trinity.verification.architecture.house.room.RoomThatKnowsItsMatch;

/** Closes a circle with its room. */
public interface MatchThatKnowsItsRoom {
  /** Returns the room. */
  RoomThatKnowsItsMatch room();
}
