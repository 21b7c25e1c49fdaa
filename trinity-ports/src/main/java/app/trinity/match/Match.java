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
 * A title on which a room agreed. Once recorded, a match is never revoked or changed (rule
 * MATCH-5).
 */
@Value.Immutable
@TrinityValue
public abstract class Match {
  /** Orders matches newest first; of two decided at the same instant, the greater id first. */
  public static final Comparator<Match> NEWEST_FIRST =
      Comparator.comparing(Match::decidedAt)
          .thenComparing(match -> match.matchId().value())
          .reversed();

  Match() {}

  /** The match's id. */
  public abstract MatchId matchId();

  /** The room's id. */
  public abstract RoomId roomId();

  /** Whether the title is a film or a series, which share their numbers. */
  public abstract MediaType mediaType();

  /** The title's id. */
  public abstract MovieId movieId();

  /** The title's name. */
  public abstract String title();

  /** The path of the title's poster; empty if it has none. */
  public abstract Optional<String> posterPath();

  /** The room's participants at the decision (rule MATCH-6), in the order in which they joined. */
  public abstract Set<UserId> matchedUsers();

  /** When the match was decided. */
  public abstract Instant decidedAt();

  /** Returns a builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder of {@link Match}. Not thread-safe. */
  public static final class Builder extends ImmutableMatch.Builder {
    Builder() {}
  }
}
