package app.trinity.jdbc;

import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.jdbc.internal.Database;
import app.trinity.jdbc.internal.Row;
import app.trinity.jdbc.internal.Session;
import app.trinity.jdbc.rows.RoomRows;
import app.trinity.jdbc.rows.RosterRows;
import app.trinity.jdbc.rows.TitleRows;
import app.trinity.room.Participant;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.room.Round;
import app.trinity.room.spi.RoomStore;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rooms, and the codes that lead to them. A code's row is its hold: whoever makes a room takes it
 * over where its holder has ended, and nowhere else.
 */
final class JdbcRoomStore implements RoomStore {
  private static final String HOLD_CODE =
      """
      insert into trinity_room_codes as held (code, room_id, ends_at, released)
      values (?, ?, ?, ?)
      on conflict (code) do update set room_id = excluded.room_id, ends_at = excluded.ends_at,
        released = excluded.released
      where held.released or held.ends_at <= ?
      """;

  private static final String HOLDER = "select room_id from trinity_room_codes where code = ?";

  private final Database database;
  private final RememberedRooms memory;
  private final InstantSource clock;

  JdbcRoomStore(Database database, RememberedRooms memory, InstantSource clock) {
    this.database = database;
    this.memory = memory;
    this.clock = clock;
  }

  @Override
  public Creation create(RoomFacts room, Participant host) {
    return database.transact("creating a room", session -> create(session, room, host));
  }

  private static Creation create(Session session, RoomFacts room, Participant host)
      throws SQLException {
    if (!RoomRows.insert(session, room)) {
      return Creation.CREATED;
    }
    if (!holdCode(session, room)) {
      session.undo();
      return Creation.CODE_TAKEN;
    }
    TitleRows.insertDeck(session, room.id(), room.candidates());
    RosterRows.open(
        session, Roster.first(room.id(), host), room.createdAt(), room.rememberedUntil());
    return Creation.CREATED;
  }

  private static boolean holdCode(Session session, RoomFacts room) throws SQLException {
    return session.update(
            HOLD_CODE,
            room.code().value(),
            room.id().value(),
            room.endsAt(),
            false,
            room.createdAt())
        == 1;
  }

  @Override
  public Optional<RoomFacts> find(RoomId id) {
    Instant now = clock.instant();
    Optional<RoomFacts> known = memory.find(id, now);
    if (known.isPresent()) {
      return known;
    }
    Optional<RoomFacts> found =
        database.read("reading a room", session -> RoomRows.find(session, id, now));
    found.ifPresent(memory::saw);
    return found;
  }

  @Override
  public List<Round> rounds(RoomId id, int count) {
    List<Round> known = memory.rounds(id, clock.instant());
    List<Round> enough = known.size() < count ? readRounds(id, known) : known;
    return enough.subList(0, Math.min(count, enough.size()));
  }

  @Override
  public Optional<Movie> laterTitle(RoomId id, MovieId title) {
    List<Round> known = memory.rounds(id, clock.instant());
    return title(known, title).or(() -> title(readRounds(id, known), title));
  }

  private static Optional<Movie> title(List<Round> rounds, MovieId id) {
    return rounds.stream()
        .flatMap(round -> round.titles().stream())
        .filter(movie -> movie.id().equals(id))
        .findFirst();
  }

  /** Reads the rounds that follow those that are known, and returns all that the room has. */
  private List<Round> readRounds(RoomId id, List<Round> known) {
    Instant now = clock.instant();
    Optional<TitleRows.Later> later =
        database.read(
            "reading rounds of titles", session -> TitleRows.after(session, id, known.size(), now));
    if (later.isEmpty()) {
      return List.of();
    }
    List<Round> all = new ArrayList<>(known);
    all.addAll(later.get().rounds());
    memory.saw(id, later.get().forgetAt(), all);
    return List.copyOf(all);
  }

  @Override
  public Optional<RoomFacts> findByCode(RoomCode code) {
    return database
        .read("reading a code", session -> session.first(HOLDER, Row::room, code.value()))
        .flatMap(this::find);
  }
}
