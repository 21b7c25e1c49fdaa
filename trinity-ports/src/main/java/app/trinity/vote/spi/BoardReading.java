package app.trinity.vote.spi;

import app.trinity.TrinityValue;
import app.trinity.discovery.MovieId;
import app.trinity.match.Match;
import app.trinity.room.Roster;
import app.trinity.vote.Board;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** What a store says about a whole room. */
@Value.Immutable
@TrinityValue
public abstract class BoardReading {
  BoardReading() {}

  /** Who takes part. */
  public abstract Roster roster();

  /** All they have voted. */
  public abstract Board board();

  /** The recorded matches of the room, by title. */
  public abstract Map<MovieId, Match> matches();

  /** Puts a reading together. */
  public static BoardReading of(
      Roster roster, Board board, Map<? extends MovieId, ? extends Match> matches) {
    return ImmutableBoardReading.of(roster, board, matches);
  }

  /** What the store said about one title of the room. */
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
