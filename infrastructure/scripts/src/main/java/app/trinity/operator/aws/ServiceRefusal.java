package app.trinity.operator.aws;

/** An error that a service of AWS answered. */
public final class ServiceRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int NOT_FOUND = 404;

  private final int status;
  private final String type;

  /**
   * An error.
   *
   * @param status the HTTP status
   * @param type the error's name
   * @param message what the service says about it
   */
  public ServiceRefusal(int status, String type, String message) {
    super(message.isBlank() ? type : type + ": " + message);
    this.status = status;
    this.type = type;
  }

  /** The error's name, {@code ResourceNotFoundException} for example. */
  public String type() {
    return type;
  }

  /** Whether what was asked for does not exist. */
  public boolean isNotFound() {
    return status == NOT_FOUND;
  }
}
