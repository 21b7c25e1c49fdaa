package app.trinity.room;

/** The kinds of change that the people in a room are told of. */
public enum RoomChangeKind {
  /** Somebody joined. */
  JOINED,
  /** Somebody left. */
  LEFT,
  /** The host removed somebody. */
  REMOVED,
  /** The match rule changed. */
  RULE,
  /** Another participant is host. */
  HOST,
  /** A participant is seen by another name. */
  NAME,
  /** There are more titles, or it has shown that there are none. */
  TITLES,
  /** The room has ended. */
  ENDED
}
