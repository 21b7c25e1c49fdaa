package app.trinity.jqwik;

import app.trinity.rule.Quorum;
import java.util.List;

/**
 * What happens in one room: what comes first, one deed after the other, and then what several
 * actors do side by side. An actor is one line of requests. Two actors may act for the same person:
 * they have two devices, or their requests are delivered twice.
 *
 * @param quorum what a match takes
 * @param people how many people there are, 2 at least; person 0 is the host and takes part from the
 *     start, the others once they join
 * @param titles how many titles the deck has, 1 at least
 * @param opening what happens before the actors start, in this order
 * @param scripts what each actor does, in this order
 */
public record Game(
    Quorum quorum, int people, int titles, List<Deed> opening, List<List<Deed>> scripts) {
  /** Keeps what it is given. */
  public Game {
    opening = List.copyOf(opening);
    scripts = scripts.stream().map(List::copyOf).toList();
  }

  /** How many deeds there are, those of the opening among them. */
  public int deeds() {
    return opening.size() + scripts.stream().mapToInt(List::size).sum();
  }
}
