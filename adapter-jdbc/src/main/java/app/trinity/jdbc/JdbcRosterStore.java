package app.trinity.jdbc;

import app.trinity.account.UserId;
import app.trinity.jdbc.internal.Database;
import app.trinity.jdbc.internal.Row;
import app.trinity.jdbc.internal.Session;
import app.trinity.jdbc.rows.RosterRows;
import app.trinity.room.Participant;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.room.spi.Joining;
import app.trinity.room.spi.Leaving;
import app.trinity.room.spi.RosterStore;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Rosters. A change locks the room's roster first and then looks at it, so that changes come one
 * after the other, each computed from the one before.
 */
final class JdbcRosterStore implements RosterStore {
  private static final String TAKES_PART =
      """
      select 1 from trinity_participants p join trinity_rosters r on r.room_id = p.room_id
      where p.room_id = ? and p.user_id = ? and p.takes_part and r.forget_at > ?
      """;

  private static final String TOOK_PART =
      "select 1 from trinity_participants where room_id = ? and user_id = ?";

  private static final String ADVANCE = "update trinity_rosters set version = ? where room_id = ?";

  /** A place is the version that the participant came with: who comes back comes last. */
  private static final String ENTER =
      """
      insert into trinity_participants (room_id, user_id, username, takes_part, place, changed_at)
      values (?, ?, ?, ?, ?, ?)
      on conflict (room_id, user_id) do update set username = excluded.username,
        takes_part = excluded.takes_part, place = excluded.place, changed_at = excluded.changed_at
      """;

  private static final String EXIT =
      """
      update trinity_participants set takes_part = ?, changed_at = ?
      where room_id = ? and user_id = ?
      """;

  private static final String RELEASE_CODE =
      """
      update trinity_room_codes set released = ?
      where code = (select code from trinity_rooms where id = ?) and room_id = ?
      """;

  private static final String ROOMS_OF =
      "select room_id from trinity_participants where user_id = ? and takes_part";

  private final Database database;
  private final InstantSource clock;

  JdbcRosterStore(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Optional<Roster> find(RoomId room) {
    return database.read(
        "reading a roster", session -> RosterRows.read(session, room, clock.instant()));
  }

  @Override
  public boolean takesPart(RoomId room, UserId user) {
    return database.read(
        "reading a participation",
        session -> session.exists(TAKES_PART, room.value(), user.value(), clock.instant()));
  }

  @Override
  public Joining join(RoomId room, Participant joiner, int capacity, Instant at) {
    return database.transact(
        "joining",
        session -> {
          Optional<Roster> locked = lock(session, room);
          return locked.isEmpty()
              ? Joining.unknownRoom()
              : join(session, locked.get(), joiner, capacity, at);
        });
  }

  private static Joining join(
      Session session, Roster roster, Participant joiner, int capacity, Instant at)
      throws SQLException {
    if (roster.ended()) {
      return Joining.of(Joining.Outcome.ENDED, roster);
    }
    if (roster.has(joiner.userId())) {
      return Joining.of(Joining.Outcome.ALREADY_IN, roster);
    }
    if (roster.participants().size() >= capacity) {
      return Joining.of(Joining.Outcome.FULL, roster);
    }
    Roster next = roster.plus(joiner);
    advance(session, next);
    enter(session, next, joiner, at);
    return Joining.of(Joining.Outcome.JOINED, next);
  }

  /** Stores a participation that begins with this roster. */
  static void enter(Session session, Roster roster, Participant participant, Instant at)
      throws SQLException {
    int unused =
        session.update(
            ENTER,
            roster.roomId().value(),
            participant.userId().value(),
            participant.username().value(),
            true,
            roster.version(),
            at);
  }

  @Override
  public Leaving leave(RoomId room, UserId leaver, Instant at) {
    return database.transact(
        "leaving",
        session -> {
          Optional<Roster> locked = lock(session, room);
          return locked.isEmpty()
              ? Leaving.unknownRoom()
              : leave(session, locked.get(), leaver, at);
        });
  }

  private static Leaving leave(Session session, Roster roster, UserId leaver, Instant at)
      throws SQLException {
    String room = roster.roomId().value();
    if (!roster.has(leaver)) {
      return Leaving.of(
          session.exists(TOOK_PART, room, leaver.value())
              ? Leaving.Outcome.ALREADY_LEFT
              : Leaving.Outcome.NEVER_IN,
          roster);
    }
    Roster next = roster.minus(leaver);
    advance(session, next);
    int left = session.update(EXIT, false, at, room, leaver.value());
    if (left != 1) {
      throw new SQLException("a participant who leaves has no row");
    }
    if (next.ended()) {
      int unused = session.update(RELEASE_CODE, true, room, room);
    }
    return Leaving.of(Leaving.Outcome.LEFT, next);
  }

  private Optional<Roster> lock(Session session, RoomId room) throws SQLException {
    Instant now = clock.instant();
    return RosterRows.lock(session, room, now).isEmpty()
        ? Optional.empty()
        : RosterRows.read(session, room, now);
  }

  private static void advance(Session session, Roster next) throws SQLException {
    int unused = session.update(ADVANCE, next.version(), next.roomId().value());
  }

  @Override
  public List<RoomId> roomsOf(UserId user) {
    return database.read(
        "reading a person's rooms", session -> session.query(ROOMS_OF, Row::room, user.value()));
  }
}
