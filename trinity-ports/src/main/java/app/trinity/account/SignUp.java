package app.trinity.account;

import app.trinity.TrinityValue;
import java.util.Optional;
import org.immutables.value.Value;

/** What a person gives when he signs up, as he typed it; nothing here has been checked. */
@Value.Immutable
@TrinityValue
public abstract class SignUp {
  SignUp() {}

  /** The email address as typed; empty where he gave none. */
  public abstract Optional<String> email();

  /** The username as typed; empty where he gave none. */
  public abstract Optional<String> username();

  /** Starts a new sign-up. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link SignUp}. */
  public static final class Builder extends ImmutableSignUp.Builder {
    Builder() {}
  }
}
