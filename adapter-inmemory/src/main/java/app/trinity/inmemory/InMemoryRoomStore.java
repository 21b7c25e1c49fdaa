package app.trinity.inmemory;

import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.room.Participant;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.room.Round;
import app.trinity.room.spi.RoomStore;
import java.util.List;
import java.util.Optional;

/** The rooms and the codes that lead to them. */
record InMemoryRoomStore(RoomCells cells) implements RoomStore {
  @Override
  public Creation create(RoomFacts room, Participant host) {
    if (!host.userId().equals(room.hostId())) {
      throw new IllegalArgumentException("A room's first participant is its host.");
    }
    return cells.create(room, host);
  }

  @Override
  public Optional<RoomFacts> find(RoomId id) {
    return cells.find(id).map(RoomCell::facts);
  }

  @Override
  public List<Round> rounds(RoomId id, int count) {
    return cells.find(id).map(cell -> cell.rounds(count)).orElseGet(List::of);
  }

  @Override
  public Optional<Movie> laterTitle(RoomId id, MovieId title) {
    return cells.find(id).flatMap(cell -> cell.laterTitle(title));
  }

  @Override
  public Optional<RoomFacts> findByCode(RoomCode code) {
    return cells.findByCode(code).map(RoomCell::facts);
  }
}
