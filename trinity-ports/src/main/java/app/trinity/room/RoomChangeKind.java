package app.trinity.room;

/** The kinds of change of a room that people are told of (rule ROOM-13). */
public enum RoomChangeKind {
  /** Somebody joined. */
  JOINED,
  /** Somebody left. */
  LEFT,
  /** The host removed somebody. */
  REMOVED,
  /** The match rule changed. */
  RULE,
  /** Another participant is the host. */
  HOST,
  /** The room gained titles, or turned out to be exhausted. */
  TITLES,
  /** The room ended before its time. */
  ENDED
}
