package app.trinity.discovery;

/** The script in which a title's name may be written. */
public enum TitleScript {
  /** ASCII characters only: {@code Amelie} is allowed, {@code Amélie} is not. */
  ASCII {
    @Override
    public boolean allows(String title) {
      return title.chars().allMatch(character -> character < 0x80);
    }
  },
  /** Latin letters with any accents, and digits, signs and spaces of any kind. */
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

  /** Returns whether a name is written in this script. */
  public abstract boolean allows(String title);
}
