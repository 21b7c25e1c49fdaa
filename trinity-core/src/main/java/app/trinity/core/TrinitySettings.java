package app.trinity.core;

import app.trinity.TrinityValue;
import app.trinity.discovery.Recommendation;
import app.trinity.discovery.TitleFilter;
import app.trinity.room.Roster;
import app.trinity.rule.Quorum;
import java.time.Duration;
import org.immutables.value.Value;

/** The configuration of the rules of the game. Immutable. */
@Value.Immutable
@TrinityValue
public abstract class TrinitySettings {
  TrinitySettings() {}

  /** The lifetime of a room, at least one second; 24 hours by default (rule ROOM-3). */
  @Value.Default
  public Duration roomLifetime() {
    return Duration.ofHours(24);
  }

  /** The most participants that a room may hold, 1 to 90; 90 by default (rule ROOM-10). */
  @Value.Default
  public int roomCapacity() {
    return Roster.MAX_PARTICIPANTS;
  }

  /** The fewest participants a match takes, 1 or more; 2 by default (rule MATCH-2). */
  @Value.Default
  public int minimumParticipants() {
    return Quorum.DEFAULT_MINIMUM;
  }

  /**
   * The number of titles in a deck where the catalogue has as many, 1 to 50; 50 by default (rule
   * DISCOVERY-5).
   */
  @Value.Default
  public int deckSize() {
    return Recommendation.DECK_SIZE;
  }

  /** The filter that a title must pass to be in a deck (rule DISCOVERY-2). */
  @Value.Default
  public TitleFilter titleFilter() {
    return TitleFilter.defaults();
  }

  /** The time limit for finding the titles of a deck; 8 seconds by default. */
  @Value.Default
  public Duration deckTimeLimit() {
    return Duration.ofSeconds(8);
  }

  /**
   * The time limit for judging a title again while others keep changing the room, after which the
   * answer is {@code BUSY}; 5 seconds by default.
   */
  @Value.Default
  public Duration judgingTimeLimit() {
    return Duration.ofSeconds(5);
  }

  @Value.Check
  void check() {
    if (roomLifetime().compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException("a room lives one second at least");
    }
    if (roomCapacity() < 1 || roomCapacity() > Roster.MAX_PARTICIPANTS) {
      throw new IllegalArgumentException("a room holds 1 to " + Roster.MAX_PARTICIPANTS);
    }
    if (minimumParticipants() < 1) {
      throw new IllegalArgumentException("a match takes one participant at least");
    }
    if (deckSize() < 1 || deckSize() > Recommendation.DECK_SIZE) {
      throw new IllegalArgumentException("a deck has 1 to " + Recommendation.DECK_SIZE + " titles");
    }
    if (deckTimeLimit().isNegative() || judgingTimeLimit().isNegative()) {
      throw new IllegalArgumentException("a time limit is not negative");
    }
  }

  /** Returns the settings with every default. */
  public static TrinitySettings defaults() {
    return builder().build();
  }

  /** Returns a builder that starts from the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds {@link TrinitySettings}. */
  public static final class Builder extends ImmutableTrinitySettings.Builder {
    Builder() {}
  }
}
