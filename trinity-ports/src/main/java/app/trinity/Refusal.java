package app.trinity;

import java.util.Objects;

/**
 * A request that Trinity understood and declined: a {@linkplain RefusalCode code} for programs and
 * a sentence for the person who made it.
 *
 * <p>A refusal is an expected answer, not a fault. It carries no stack trace, and nothing of the
 * refused request has taken effect unless the method that throws it says otherwise. The sentence
 * never contains a class name, a secret or a dependency's message, so it may be shown as it is.
 *
 * <p>Immutable and thread-safe.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final RefusalCode code;

  /**
   * Constructs a refusal.
   *
   * @param code the reason, for programs
   * @param sentence the reason and what to do, for a person; shown to clients as it is
   */
  public Refusal(RefusalCode code, String sentence) {
    super(Objects.requireNonNull(sentence, "sentence"), null, false, false);
    this.code = Objects.requireNonNull(code, "code");
  }

  /**
   * Returns a refusal of a request that is invalid in itself.
   *
   * @param sentence what is wrong and how to correct it
   * @return a refusal with code {@link RefusalCode#INVALID_INPUT}
   */
  public static Refusal invalidInput(String sentence) {
    return new Refusal(RefusalCode.INVALID_INPUT, sentence);
  }

  /** The reason for the refusal. */
  public RefusalCode code() {
    return code;
  }

  /** The sentence for the person who made the request. */
  public String sentence() {
    return Objects.requireNonNull(getMessage());
  }
}
