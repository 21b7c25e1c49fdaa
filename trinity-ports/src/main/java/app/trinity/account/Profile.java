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

  /** The person's user id. */
  public abstract UserId userId();

  /** The account's name, owned by this person alone. */
  public abstract Username username();

  /** The name that others in a room see; empty if the person has chosen none (rule ROOM-12). */
  public abstract Optional<DisplayName> displayName();

  /** When the profile was created. */
  public abstract Instant createdAt();

  /** When the person last signed in; empty before the first time. */
  public abstract Optional<Instant> lastLoginAt();

  /** Returns a builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder of {@link Profile}. Not thread-safe. */
  public static final class Builder extends ImmutableProfile.Builder {
    Builder() {}
  }
}
