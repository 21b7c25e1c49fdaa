package app.trinity.account.spi;

/** The outcome of an attempt to reserve a username. */
public enum Reservation {
  /** The name was free and now belongs to the user. */
  RESERVED,
  /** The name belonged to the user already. */
  ALREADY_YOURS,
  /** The name belongs to somebody else. */
  TAKEN
}
