package app.trinity;

/**
 * Why Trinity refused a request: the closed list of the rules ERRORS. The constant's name is the
 * code that reaches every client.
 */
public enum RefusalCode {
  /** The caller has not shown who he is. */
  UNAUTHENTICATED,
  /** The caller asked for another person's data, or to act as another person. */
  FORBIDDEN,
  /** The request itself is wrong; sent again unchanged it will be refused again. */
  INVALID_INPUT,
  /** No room has this id or code, or it ended so long ago that the store has forgotten it. */
  ROOM_NOT_FOUND,
  /** The room has ended: its time ran out, or its last participant left. */
  ROOM_EXPIRED,
  /** The room holds as many participants as it may. */
  ROOM_FULL,
  /** The caller does not take part in the room. */
  NOT_A_PARTICIPANT,
  /** The title is not in the room's deck. */
  NOT_IN_DECK,
  /** No such match is recorded. */
  MATCH_NOT_FOUND,
  /** The username belongs to somebody else. */
  USERNAME_TAKEN,
  /** The catalogue of titles gave nothing to make a deck of. */
  CATALOG_UNAVAILABLE,
  /** Too much is going on at once; the same request may succeed a moment later. */
  BUSY,
  /** Something broke inside; the details are in the operator's log. */
  INTERNAL
}
