package example;

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

/** The rooms and their codes. A room, once made, is never forgotten. */
record RoomTable(Tables tables) implements RoomStore {
  @Override
  public Creation create(RoomFacts room, Participant host) {
    if (!host.userId().equals(room.hostId())) {
      throw new IllegalArgumentException("A room's first participant is its host.");
    }
    synchronized (tables) {
      if (tables.rooms.containsKey(room.id())) {
        return Creation.CREATED;
      }
      if (isTaken(room)) {
        return Creation.CODE_TAKEN;
      }
      Tables.Row row = new Tables.Row(room, host);
      tables.rooms.put(room.id(), row);
      tables.codes.put(room.code(), room.id());
      tables.join(row, host.userId());
      return Creation.CREATED;
    }
  }

  private boolean isTaken(RoomFacts room) {
    RoomId holder = tables.codes.get(room.code());
    return holder != null
        && !tables.rooms.get(holder).facts.isOver(room.createdAt())
        && !tables.rooms.get(holder).roster.ended();
  }

  @Override
  public Optional<RoomFacts> find(RoomId id) {
    synchronized (tables) {
      return tables.room(id).map(row -> row.facts);
    }
  }

  @Override
  public List<Round> rounds(RoomId id, int count) {
    synchronized (tables) {
      List<Round> rounds = tables.room(id).map(row -> row.rounds).orElse(List.of());
      return List.copyOf(rounds.subList(0, Math.min(count, rounds.size())));
    }
  }

  @Override
  public Optional<Movie> laterTitle(RoomId id, MovieId title) {
    synchronized (tables) {
      return tables.room(id).flatMap(row -> row.laterTitle(title));
    }
  }

  @Override
  public Optional<RoomFacts> findByCode(RoomCode code) {
    synchronized (tables) {
      return Optional.ofNullable(tables.codes.get(code)).flatMap(this::find);
    }
  }
}
