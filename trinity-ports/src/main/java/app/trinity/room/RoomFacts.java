package app.trinity.room;

import app.trinity.TrinityValue;
import app.trinity.account.UserId;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.match.MatchRule;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is fixed about a room from the moment it is made (rule ROOM 9). Because none of it ever
 * changes, whoever has read it may keep it. What does change (who takes part, the host, the rule,
 * further titles) is told by its {@link Roster}.
 */
@Value.Immutable
@TrinityValue
public abstract class RoomFacts {
  /** The most titles a room may ever have, its first deck included (rule ROOM-9a). */
  public static final int MAX_TITLES = 500;

  RoomFacts() {}

  /** Which room. */
  public abstract RoomId id();

  /** The code that lets others join. */
  public abstract RoomCode code();

  /** The person who made it: no more than the first participant. */
  public abstract UserId hostId();

  /** Films or series. */
  public abstract MediaType mediaType();

  /** What it is about. */
  public abstract Genres genres();

  /** The deck, in the order in which it was dealt; distinct titles, at least one. */
  public abstract List<Movie> candidates();

  /** When it was made. */
  public abstract Instant createdAt();

  /** When its time is over, in whole seconds: from then on it has ended (rule ROOM 3). */
  public abstract Instant endsAt();

  /** The rule it was made with; the rule that holds now is the {@link Roster}'s. */
  public abstract MatchRule matchRule();

  /** True where the deck was made while the catalogue answered in part, or from memory. */
  public abstract boolean degraded();

  /** The deck by id, in the order in which it was dealt. */
  @Value.Lazy
  public Map<MovieId, Movie> deck() {
    Map<MovieId, Movie> deck = new LinkedHashMap<>();
    candidates().forEach(movie -> deck.put(movie.id(), movie));
    return Collections.unmodifiableMap(deck);
  }

  /** Finds a title of the deck; empty where the deck has none of this id. */
  public Optional<Movie> title(MovieId id) {
    return Optional.ofNullable(deck().get(id));
  }

  /** Says whether the room's time is over. */
  public boolean isOver(Instant now) {
    return !now.isBefore(endsAt());
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

  /** Starts a new room. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds {@link RoomFacts}. */
  public static final class Builder extends ImmutableRoomFacts.Builder {
    Builder() {}
  }
}
