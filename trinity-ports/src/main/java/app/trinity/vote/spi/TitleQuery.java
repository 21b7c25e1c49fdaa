package app.trinity.vote.spi;

import app.trinity.TrinityValue;
import app.trinity.discovery.MovieId;
import app.trinity.room.RoomId;
import app.trinity.rule.Quorum;
import app.trinity.vote.Vote;
import java.util.Optional;
import org.immutables.value.Value;

/** A query for one title: the roster, the yeses, and the match if there is one. */
@Value.Immutable
@TrinityValue
public abstract class TitleQuery {
  TitleQuery() {}

  /** The room's id. */
  public abstract RoomId roomId();

  /** The title's id. */
  public abstract MovieId movieId();

  /** The quorum: once it is out of reach, the remaining votes need not be read. */
  public abstract Quorum quorum();

  /**
   * A vote on this title that the caller has just stored, which need not be read. Empty on a later
   * reading, because the vote may have been withdrawn since.
   */
  public abstract Optional<Vote> justStored();

  /** Returns a builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder of {@link TitleQuery}. Not thread-safe. */
  public static final class Builder extends ImmutableTitleQuery.Builder {
    Builder() {}
  }
}
