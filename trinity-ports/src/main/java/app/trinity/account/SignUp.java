package app.trinity.account;

import app.trinity.TrinityValue;
import java.util.Optional;
import org.immutables.value.Value;

/** What a person enters to sign up, as typed; nothing here has been validated. */
@Value.Immutable
@TrinityValue
public abstract class SignUp {
  SignUp() {}

  /** The email address as typed; empty if none was given. */
  public abstract Optional<String> email();

  /** The username as typed; empty if none was given. */
  public abstract Optional<String> username();

  /** Returns a builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder of {@link SignUp}. Not thread-safe. */
  public static final class Builder extends ImmutableSignUp.Builder {
    Builder() {}
  }
}
