package app.trinity.account.spi;

/** What became of an attempt to reserve a username. */
public enum Reservation {
  /** The name was free and is now the asker's. */
  RESERVED,
  /** The name was the asker's already. */
  ALREADY_YOURS,
  /** The name is somebody else's. */
  TAKEN
}
