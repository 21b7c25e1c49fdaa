package app.trinity.vote;

/** A person's answer to a title. */
public enum Choice {
  /** The person would watch it. */
  YES,
  /** The person would rather not. */
  NO,
  /** The person has taken their vote back, which then counts as if there were none (VOTE-2a). */
  RETRACTED;

  /** Returns the choice for a boolean: true is yes, false is no. */
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
