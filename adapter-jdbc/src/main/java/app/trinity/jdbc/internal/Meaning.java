package app.trinity.jdbc.internal;

import app.trinity.InfrastructureFailure.Effect;

/** What an error of the database means for the transaction that met it. */
enum Meaning {
  /** It met another transaction and took no effect: try again. */
  CONFLICT(Effect.THROTTLED, "other transactions were in the way"),
  /** Too much was asked at once, and it took no effect. */
  OVERLOADED(Effect.THROTTLED, "the database had too much to do"),
  /** The database refused it, and it took no effect. */
  REFUSED(Effect.DID_NOT_HAPPEN, "the database refused"),
  /** The database went silent: before the commit it took no effect, at the commit who knows. */
  LOST(Effect.DID_NOT_HAPPEN, "the database could not be reached");

  private final Effect effectBeforeCommit;
  private final String sentence;

  Meaning(Effect effectBeforeCommit, String sentence) {
    this.effectBeforeCommit = effectBeforeCommit;
    this.sentence = sentence;
  }

  Effect effectBeforeCommit() {
    return effectBeforeCommit;
  }

  String sentence() {
    return sentence;
  }
}
