package app.trinity;

import java.util.Objects;

/**
 * A failure of something that Trinity depends on (a store, a network), classified by its effect on
 * the operation. Every driven port throws this and nothing else when its infrastructure fails.
 *
 * <p>The message is for the operator's log and is never shown to a client.
 */
public final class InfrastructureFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The effect of the operation that failed. */
  public enum Effect {
    /** The operation certainly had no effect. */
    DID_NOT_HAPPEN,
    /** The operation may have taken effect: its answer was lost. Repeating it is safe. */
    MAY_HAVE_HAPPENED,
    /** The operation had no effect because of too many requests; it may succeed later. */
    THROTTLED
  }

  private final Effect effect;

  /**
   * Constructs a failure.
   *
   * @param effect the effect of the operation
   * @param message what failed, for the operator
   */
  public InfrastructureFailure(Effect effect, String message) {
    super(message);
    this.effect = Objects.requireNonNull(effect, "effect");
  }

  /**
   * Constructs a failure with a cause.
   *
   * @param effect the effect of the operation
   * @param message what failed, for the operator
   * @param cause what the infrastructure threw
   */
  public InfrastructureFailure(Effect effect, String message, Throwable cause) {
    super(message, cause);
    this.effect = Objects.requireNonNull(effect, "effect");
  }

  /** The effect of the operation that failed. */
  public Effect effect() {
    return effect;
  }
}
