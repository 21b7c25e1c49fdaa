package app.trinity.room;

import app.trinity.TrinityValue;
import app.trinity.account.UserId;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.rule.MatchRule;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is fixed about a room once it is created (rule ROOM-9). None of it ever changes, so it may
 * be cached without limit. What does change (who takes part, the host, the match rule, further
 * titles, the end by its host) is told by the {@link Roster}.
 */
@Value.Immutable
@TrinityValue
public abstract class RoomFacts {
  /** The most titles that a room may have, its first deck included (rule ROOM-9a). */
  public static final int MAX_TITLES = 500;

  private static final Duration REMEMBERED = Duration.ofHours(24);

  RoomFacts() {}

  /** The room's id. */
  public abstract RoomId id();

  /** The code that lets others join. */
  public abstract RoomCode code();

  /**
   * The person who created the room, its first host (see {@link Roster#host()} for the present
   * one).
   */
  public abstract UserId hostId();

  /** Films or series. */
  public abstract MediaType mediaType();

  /** The one or two genres of the room. */
  public abstract Genres genres();

  /** The titles of the deck, in deck order: at least one, all distinct. */
  public abstract List<Movie> candidates();

  /** When the room was created. */
  public abstract Instant createdAt();

  /** When the room's lifetime ends, in whole seconds; from then on it has ended (rule ROOM-3). */
  public abstract Instant endsAt();

  /** The rule with which the room was created; the one that holds now is the {@link Roster}'s. */
  public abstract MatchRule matchRule();

  /** True if the catalogue answered only in part, or from memory, when the deck was made. */
  public abstract boolean degraded();

  /** The titles of the deck by id, in deck order; unmodifiable. */
  @Value.Lazy
  public Map<MovieId, Movie> deck() {
    Map<MovieId, Movie> deck = new LinkedHashMap<>();
    candidates().forEach(movie -> deck.put(movie.id(), movie));
    return Collections.unmodifiableMap(deck);
  }

  /** Returns the title of the deck with this id; empty if the deck has none. */
  public Optional<Movie> title(MovieId id) {
    return Optional.ofNullable(deck().get(id));
  }

  /** Returns whether the room's lifetime has ended at the given time. */
  public boolean isOver(Instant now) {
    return !now.isBefore(endsAt());
  }

  /**
   * Returns when the room may be forgotten, and is unknown to everybody from then on: 24 hours
   * after its lifetime has ended, so that whoever comes late is told that it has (rule ROOM-3).
   */
  public Instant rememberedUntil() {
    return endsAt().plus(REMEMBERED);
  }

  @Value.Check
  void check() {
    if (candidates().isEmpty() || deck().size() != candidates().size()) {
      throw new IllegalArgumentException("a deck has one title at least, and none twice");
    }
    if (deck().containsKey(MovieId.PARTICIPATION)) {
      throw new IllegalArgumentException("no title of a deck has the reserved id");
    }
    if (!endsAt().equals(endsAt().truncatedTo(ChronoUnit.SECONDS))
        || !endsAt().isAfter(createdAt())) {
      throw new IllegalArgumentException("a room ends on a whole second after it was made");
    }
  }

  /**
   * Returns a builder. Its {@code build} throws {@link IllegalArgumentException} if the deck is
   * empty or has a title twice, or if the end is not a whole second after the creation.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder of {@link RoomFacts}. Not thread-safe. */
  public static final class Builder extends ImmutableRoomFacts.Builder {
    Builder() {}
  }
}
