package app.trinity.vote.spi;

import app.trinity.TrinityValue;
import app.trinity.discovery.MovieId;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.rule.Quorum;
import app.trinity.vote.Vote;
import java.util.Optional;
import java.util.function.Function;
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

  /**
   * Returns the quorum by the roster that is read with the title: once it is out of reach, the
   * remaining votes need not be read. The host may change a room's rule (ROOM-11), so only the
   * roster that was read tells which rule holds.
   */
  public abstract Function<Roster, Quorum> quorumBy();

  /** Returns the quorum for a roster of the room. */
  public Quorum quorum(Roster roster) {
    return quorumBy().apply(roster);
  }

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

    /** Sets what a match takes, whatever the roster. */
    public Builder quorum(Quorum quorum) {
      return quorumBy(roster -> quorum);
    }
  }
}
