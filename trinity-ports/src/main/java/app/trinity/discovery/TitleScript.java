package app.trinity.discovery;

/** Which letters a title may be written in. */
public enum TitleScript {
  /**
   * ASCII characters only, as the original has it: {@code Amelie} passes, {@code Amélie} does not.
   */
  ASCII {
    @Override
    public boolean allows(String title) {
      return title.chars().allMatch(character -> character < 0x80);
    }
  },
  /** Latin letters with their accents, besides digits, signs and spaces of any kind. */
  LATIN {
    @Override
    public boolean allows(String title) {
      return title
          .codePoints()
          .allMatch(
              character ->
                  !Character.isLetter(character)
                      || Character.UnicodeScript.of(character) == Character.UnicodeScript.LATIN);
    }
  },
  /** Any characters of any script. */
  ANY {
    @Override
    public boolean allows(String title) {
      return true;
    }
  };

  /** Says whether a title is written in this script. */
  public abstract boolean allows(String title);
}
