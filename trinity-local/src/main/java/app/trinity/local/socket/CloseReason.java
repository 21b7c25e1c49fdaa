package app.trinity.local.socket;

/** Why this server closes a WebSocket. The codes from 4400 are those of graphql-transport-ws. */
enum CloseReason {
  /** The client has said that it is going. */
  TERMINATED(1000, "Good bye."),
  /** The server stops. */
  GOING_AWAY(1001, "The server is stopping."),
  /** The client does not read what it is sent, or does not answer any more. */
  TOO_SLOW(1013, "Try again: the messages were not read in time."),
  /** A frame that is no message of the protocol, or comes at the wrong time. */
  INVALID_MESSAGE(4400, "Invalid message"),
  /** A {@code connection_init} without a valid token, or an operation before there was any. */
  UNAUTHORIZED(4401, "Unauthorized"),
  /** No {@code connection_init} in time. */
  INIT_TIMEOUT(4408, "Connection initialisation timeout"),
  /** An id that is in use. */
  DUPLICATE_ID(4409, "Subscriber for this id already exists"),
  /** A second {@code connection_init}. */
  TOO_MANY_INITS(4429, "Too many initialisation requests");

  private final int code;
  private final String sentence;

  CloseReason(int code, String sentence) {
    this.code = code;
    this.sentence = sentence;
  }

  int code() {
    return code;
  }

  String sentence() {
    return sentence;
  }
}
