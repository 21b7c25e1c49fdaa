package app.trinity;

import java.util.Objects;

/**
 * A failure of something Trinity depends on (a store, a network), told apart by what it means for
 * the operation that met it. Every driven port throws this and nothing else when its infrastructure
 * fails.
 *
 * <p>The message is for the operator's log and is never shown to a client.
 */
public final class InfrastructureFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What became of the operation that failed. */
  public enum Effect {
    /** The operation certainly took no effect. */
    DID_NOT_HAPPEN,
    /** The operation may have taken effect: the answer was lost. Repeating it is safe. */
    MAY_HAVE_HAPPENED,
    /** The operation took no effect because too much was asked at once; later it may succeed. */
    THROTTLED
  }

  private final Effect effect;

  /**
   * Makes a failure.
   *
   * @param effect what became of the operation
   * @param message what failed, for the operator
   */
  public InfrastructureFailure(Effect effect, String message) {
    super(message);
    this.effect = Objects.requireNonNull(effect, "effect");
  }

  /**
   * Makes a failure that keeps its cause.
   *
   * @param effect what became of the operation
   * @param message what failed, for the operator
   * @param cause what the infrastructure threw
   */
  public InfrastructureFailure(Effect effect, String message, Throwable cause) {
    super(message, cause);
    this.effect = Objects.requireNonNull(effect, "effect");
  }

  /** What became of the operation that failed. */
  public Effect effect() {
    return effect;
  }
}
