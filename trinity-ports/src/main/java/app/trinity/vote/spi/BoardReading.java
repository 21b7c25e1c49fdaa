package app.trinity.vote.spi;

import app.trinity.TrinityValue;
import app.trinity.discovery.MovieId;
import app.trinity.match.Match;
import app.trinity.room.Roster;
import app.trinity.vote.Board;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** What a store read of a whole room. */
@Value.Immutable
@TrinityValue
public abstract class BoardReading {
  BoardReading() {}

  /** The room's roster. */
  public abstract Roster roster();

  /** The participants' votes. */
  public abstract Board board();

  /** The room's recorded matches, by title. */
  public abstract Map<MovieId, Match> matches();

  /**
   * Returns a reading.
   *
   * @throws IllegalArgumentException if the board counts other participants than the roster's
   */
  public static BoardReading of(
      Roster roster, Board board, Map<? extends MovieId, ? extends Match> matches) {
    return ImmutableBoardReading.of(roster, board, matches);
  }

  /** Returns the part of this reading that concerns one title. */
  public TitleReading title(MovieId title) {
    return TitleReading.of(
        roster(), board().tally(title), Optional.ofNullable(matches().get(title)));
  }

  @Value.Check
  void check() {
    if (!TitleReading.inOrder(roster(), board().participants())) {
      throw new IllegalArgumentException("a board counts the roster's participants, in its order");
    }
  }
}
