package app.trinity.jqwik;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A game and whose turn it is. How long a turn lasts is up to whoever plays the game: a whole deed
 * ({@link #inTurn()}), or just up to the next call of a store.
 *
 * @param game what the actors do
 * @param turns who goes next at each point where that can change, for {@link #next}; begun again
 *     where it runs out, never empty
 */
public record Interleaving(Game game, List<Integer> turns) {
  /** Keeps what it is given. */
  public Interleaving {
    turns = List.copyOf(turns);
    if (turns.isEmpty()) {
      throw new IllegalArgumentException("somebody must go first");
    }
  }

  /**
   * Says who goes next. A turn below the number of those who can go names one of them; a higher one
   * lets whoever was at it go on if they can, so that longer stretches by one actor are not rare.
   *
   * @param point how many times this has been asked before, 0 or more
   * @param running who was at it, or −1 at the start
   * @param ready who can go, in ascending order, not empty
   * @param count how many of {@code ready} count, from the start
   * @return one of those who can go
   */
  public int next(int point, int running, int[] ready, int count) {
    int turn = turns.get(point % turns.size());
    if (turn < count) {
      return ready[turn];
    }
    for (int i = 0; i < count; i++) {
      if (ready[i] == running) {
        return running;
      }
    }
    return ready[turn % count];
  }

  /** The game as one line of deeds: the opening, then the scripts, where a turn is a whole deed. */
  public List<Deed> inTurn() {
    List<Deed> line = new ArrayList<>(game.opening());
    int[] done = new int[game.scripts().size()];
    int running = -1;
    for (int point = 0; line.size() < game.deeds(); point++) {
      int[] ready =
          IntStream.range(0, done.length)
              .filter(actor -> done[actor] < game.scripts().get(actor).size())
              .toArray();
      running = next(point, running, ready, ready.length);
      line.add(game.scripts().get(running).get(done[running]++));
    }
    return line;
  }
}
