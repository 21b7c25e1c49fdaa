package app.trinity.core.match.judging;

import app.trinity.core.refusal.Refusals;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.room.Room;
import app.trinity.room.RoomFacts;
import app.trinity.room.Roster;
import app.trinity.room.Round;
import app.trinity.room.spi.RoomStore;
import java.util.List;
import java.util.Optional;

/** Looks up the titles of rooms, those of their rounds included (ROOM-9a). */
public final class RoomTitles {
  private final RoomStore rooms;

  /** Creates a lookup in a store of rooms. */
  public RoomTitles(RoomStore rooms) {
    this.rooms = rooms;
  }

  /** Finds a title of a room; rounds are read only where the first deck does not have it. */
  public Optional<Movie> find(RoomFacts room, MovieId title) {
    Optional<Movie> first = room.title(title);
    return first.isPresent() ? first : rooms.laterTitle(room.id(), title);
  }

  /** Returns the room as a roster describes it, with all of its titles. */
  public Room room(RoomFacts facts, Roster roster) {
    if (roster.rounds() == 0) {
      return Room.of(facts, roster);
    }
    List<Round> rounds = rooms.rounds(facts.id(), roster.rounds());
    if (rounds.size() != roster.rounds()) {
      // The store has forgotten the room between the two readings.
      throw Refusals.roomNotFound();
    }
    return Room.of(facts, roster, rounds);
  }

  /** Returns all titles of a room, in the order of the deck. */
  public List<Movie> all(RoomFacts facts, Roster roster) {
    return roster.rounds() == 0 ? facts.candidates() : room(facts, roster).candidates();
  }
}
