package app.trinity.vote.spi;

import app.trinity.TrinityValue;
import app.trinity.discovery.MovieId;
import app.trinity.match.Quorum;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.vote.Vote;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.value.Value;

/** A question about one title: who takes part, who of them says yes, and is it matched already. */
@Value.Immutable
@TrinityValue
public abstract class TitleQuery {
  TitleQuery() {}

  /** Which room. */
  public abstract RoomId roomId();

  /** Which title. */
  public abstract MovieId movieId();

  /**
   * What a match takes, by the roster that is read with the title: once so many yeses are out of
   * reach, the rest need not be read. The host may change a room's rule, so only the roster that was
   * read tells which one holds.
   */
  public abstract Function<Roster, Quorum> quorumBy();

  /** Returns what a match takes by a roster of the room. */
  public Quorum quorum(Roster roster) {
    return quorumBy().apply(roster);
  }

  /**
   * A vote on this title that the asker has just seen stored: it need not be read. Empty on a
   * second reading, for it may have been withdrawn since.
   */
  public abstract Optional<Vote> justStored();

  /** Starts a new query. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link TitleQuery}. */
  public static final class Builder extends ImmutableTitleQuery.Builder {
    Builder() {}

    /** Sets what a match takes, whatever the roster. */
    public Builder quorum(Quorum quorum) {
      return quorumBy(roster -> quorum);
    }
  }
}
