package app.trinity.account;

import app.trinity.TrinityValue;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** What is known of a person. */
@Value.Immutable
@TrinityValue
public abstract class Profile {
  Profile() {}

  /** Whose profile this is. */
  public abstract UserId userId();

  /** The account's name, owned by this person alone. */
  public abstract Username username();

  /** The name the others in a room see; empty where the person has chosen none (rule ROOM-12). */
  public abstract Optional<DisplayName> displayName();

  /** When the profile was made. */
  public abstract Instant createdAt();

  /** When the person last signed in; empty before the first time. */
  public abstract Optional<Instant> lastLoginAt();

  /** Starts a new profile. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Profile}. */
  public static final class Builder extends ImmutableProfile.Builder {
    Builder() {}
  }
}
