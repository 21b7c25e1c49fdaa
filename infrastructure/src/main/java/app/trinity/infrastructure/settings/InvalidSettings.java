package app.trinity.infrastructure.settings;

/** Settings that nothing can be deployed with. The message is one line, for whoever wrote them. */
public final class InvalidSettings extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Refuses settings.
   *
   * @param message one line that names the setting, what it is and what it has to be
   */
  public InvalidSettings(String message) {
    super(message);
  }
}
