package app.trinity.match;

import app.trinity.TrinityValue;
import app.trinity.account.UserId;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.MovieId;
import app.trinity.room.RoomId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A title a room agreed on. Once recorded it is history: nothing revokes or changes it (rule MATCH
 * 5).
 */
@Value.Immutable
@TrinityValue
public abstract class Match {
  /** Newest first; of matches decided at the same instant, the greater id first. */
  public static final Comparator<Match> NEWEST_FIRST =
      Comparator.comparing(Match::decidedAt)
          .thenComparing(match -> match.matchId().value())
          .reversed();

  Match() {}

  /** Its identity. */
  public abstract MatchId matchId();

  /** In which room. */
  public abstract RoomId roomId();

  /** Whether the title is a film or a series, which share their numbers. */
  public abstract MediaType mediaType();

  /** Which title. */
  public abstract MovieId movieId();

  /** The title's name. */
  public abstract String title();

  /** Where the title's poster is; empty where it has none. */
  public abstract Optional<String> posterPath();

  /**
   * The room's participants when it was decided (rule MATCH 6), in the order in which they joined.
   */
  public abstract Set<UserId> matchedUsers();

  /** When it was decided. */
  public abstract Instant decidedAt();

  /** Starts a new match. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Match}. */
  public static final class Builder extends ImmutableMatch.Builder {
    Builder() {}
  }
}
