package app.trinity.account;

import app.trinity.TrinityValue;
import java.util.Optional;
import org.immutables.value.Value;

/** A person whose identity is confirmed and who needs a username and a profile. */
@Value.Immutable
@TrinityValue
public abstract class NewAccount {
  NewAccount() {}

  /** The person's user id. */
  public abstract UserId userId();

  /**
   * The name by which the directory knows the person, for {@link
   * app.trinity.account.spi.UserGroups}; empty if there is none.
   */
  public abstract Optional<String> directoryName();

  /** The username requested, as typed; empty if none was (a Google user). */
  public abstract Optional<String> wantedUsername();

  /**
   * The text from which to derive a username if the requested one is missing, invalid or taken: a
   * given name or the part of an email address before the {@code @}; any text, even an empty one.
   */
  public abstract String nameHint();

  /** Returns a builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder of {@link NewAccount}. Not thread-safe. */
  public static final class Builder extends ImmutableNewAccount.Builder {
    Builder() {}
  }
}
