package app.trinity.vote;

/** A person's answer to a title. */
public enum Choice {
  /** They would watch it. */
  YES,
  /** They would rather not. */
  NO,
  /** They have taken their answer back, which then counts as if it had not been given (VOTE-2a). */
  RETRACTED;

  /** Returns the choice for the wire's boolean: true is yes, false is no. */
  public static Choice of(boolean yes) {
    return yes ? YES : NO;
  }

  /** Returns true for yes. */
  public boolean isYes() {
    return this == YES;
  }

  /** Returns true for yes and no, false for what was taken back. */
  public boolean isCast() {
    return this != RETRACTED;
  }
}
