package app.trinity.spi;

import app.trinity.match.Match;
import app.trinity.room.Room;
import app.trinity.room.Roster;
import app.trinity.vote.Vote;

/**
 * Hears what an engine has stored (rule EVENT-1): rooms, their changes, votes and matches, for
 * metrics, webhooks and audits. Override what you want to hear; the rest does nothing.
 *
 * <p><b>What is told.</b> What this engine did itself, right after the store has acknowledged it.
 * What other processes do, they tell their own listeners. What is refused, and a repeat that
 * changes nothing, is not told. Nothing is kept and nothing is tried again: a change whose
 * acknowledgement was lost, or after which the process died, may go untold. Whoever has to hear of
 * every match and of every change of a room takes {@link app.trinity.match.spi.MatchPublisher} and
 * {@link app.trinity.room.spi.RoomChangePublisher}, which the stores' match feed calls.
 *
 * <p><b>Order.</b> The events of one room are told one at a time, and in order: a vote before the
 * match that it completes, a change of the roster before the matches that it makes, and what one
 * call has done before whatever a call does that begins after it returned. Calls that overlap may
 * be told either way; {@link Roster#version()} and {@link Vote#castAt()} say which came first.
 *
 * <p><b>Thread-safety.</b> Methods are called by the threads of the use cases: several at once for
 * several rooms, one at a time for each room.
 *
 * <p><b>Errors and time.</b> By the time a listener hears of something, it is stored, and nothing
 * that the listener does changes the answer. What it throws is logged, and the next event is told
 * as usual. It is called before the use case returns, so a listener that takes its time delays that
 * answer, and only that one: the other calls in the room return without waiting for it, and their
 * events are told, in order, when it comes back. Up to {@value #MOST_DUE} events of a room wait;
 * further ones are dropped, and the log says so. Work that may block belongs on a thread of the
 * listener's own.
 */
public interface TrinityEvents {
  /** The most events of one room that wait while an earlier one is being told. */
  int MOST_DUE = 1_000;

  /**
   * A room was created.
   *
   * @param room the room, with its deck and with its host as its only participant
   */
  default void roomCreated(Room room) {}

  /**
   * A room's roster changed: a join, a leave, a removal, another rule or display name, a round of
   * titles, the end.
   *
   * @param roster the roster after the change; {@link Roster#lastChange()} is the kind of change,
   *     empty for a display name
   */
  default void roomChanged(Roster roster) {}

  /**
   * A vote was cast or changed, or taken back (its choice is then {@code RETRACTED}). A vote that
   * is stored is told even where its answer is a refusal, because the person had left the room in
   * the meantime: it counts once they come back.
   *
   * @param vote the vote as it is stored
   */
  default void voted(Vote vote) {}

  /**
   * A match was recorded.
   *
   * @param match the match as it is recorded
   */
  default void matched(Match match) {}

  /** Returns a listener that does nothing. */
  static TrinityEvents none() {
    return new TrinityEvents() {};
  }
}
