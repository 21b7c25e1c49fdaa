package app.trinity;

/**
 * The reason why Trinity refused a request: the closed list of the rules ERRORS. The constant's
 * name is the code that every client receives.
 */
public enum RefusalCode {
  /** The caller is not authenticated. */
  UNAUTHENTICATED,
  /** The caller asked for another person's data, or to act as another person. */
  FORBIDDEN,
  /** The request itself is invalid; repeated unchanged it will be refused again. */
  INVALID_INPUT,
  /** No room has this id or code, or it ended so long ago that the store no longer knows it. */
  ROOM_NOT_FOUND,
  /** The room has ended: its lifetime is over, or its last participant left. */
  ROOM_EXPIRED,
  /** The room holds the most participants allowed. */
  ROOM_FULL,
  /** The caller does not take part in the room. */
  NOT_A_PARTICIPANT,
  /** The title is not in the room's deck. */
  NOT_IN_DECK,
  /** No such match is recorded. */
  MATCH_NOT_FOUND,
  /** The username belongs to somebody else. */
  USERNAME_TAKEN,
  /** The catalogue returned no titles for a deck. */
  CATALOG_UNAVAILABLE,
  /** Too much is happening at once; the same request may succeed a moment later. */
  BUSY,
  /** An internal error; the details are in the operator's log. */
  INTERNAL
}
