package app.trinity.local.socket;

/**
 * The sending side of a connection. No method waits.
 *
 * <p>Safe for use by several threads: messages arrive in the order in which they were sent by one.
 */
interface Line {
  /** Sends a message; does nothing once the line is closed. */
  void send(String message);

  /** Asks the other side whether it is there. */
  void probe();

  /** Closes the line; a repeat does nothing. */
  void close(CloseReason reason);
}
