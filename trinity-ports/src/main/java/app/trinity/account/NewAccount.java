package app.trinity.account;

import app.trinity.TrinityValue;
import java.util.Optional;
import org.immutables.value.Value;

/** A person whose identity is confirmed and who is to get a username and a profile. */
@Value.Immutable
@TrinityValue
public abstract class NewAccount {
  NewAccount() {}

  /** Who he is. */
  public abstract UserId userId();

  /**
   * The name by which the directory knows him, for {@link app.trinity.account.spi.UserGroups};
   * empty where there is none.
   */
  public abstract Optional<String> directoryName();

  /** The username he asked for, as typed; empty where he asked for none (a Google user). */
  public abstract Optional<String> wantedUsername();

  /**
   * What to make a username from where the wanted one is missing, unfit or taken: a given name or
   * the part of an email address before the {@code @}; any text, an empty one too.
   */
  public abstract String nameHint();

  /** Starts a new account. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link NewAccount}. */
  public static final class Builder extends ImmutableNewAccount.Builder {
    Builder() {}
  }
}
