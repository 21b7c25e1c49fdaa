package app.trinity.vote;

/** A person's answer to a title. */
public enum Choice {
  /** The person would watch it. */
  YES,
  /** The person would rather not. */
  NO;

  /** Returns the choice for a boolean: true is yes. */
  public static Choice of(boolean yes) {
    return yes ? YES : NO;
  }

  /** True for yes. */
  public boolean isYes() {
    return this == YES;
  }
}
