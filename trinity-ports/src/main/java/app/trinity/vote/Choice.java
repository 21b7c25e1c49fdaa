package app.trinity.vote;

/** What a person says to a title. */
public enum Choice {
  /** He would watch it. */
  YES,
  /** He would rather not. */
  NO;

  /** Reads the wire's boolean: true is yes. */
  public static Choice of(boolean yes) {
    return yes ? YES : NO;
  }

  /** True for yes. */
  public boolean isYes() {
    return this == YES;
  }
}
