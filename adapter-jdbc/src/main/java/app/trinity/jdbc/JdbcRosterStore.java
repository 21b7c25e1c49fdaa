package app.trinity.jdbc;

import app.trinity.account.UserId;
import app.trinity.jdbc.internal.Database;
import app.trinity.jdbc.internal.Row;
import app.trinity.jdbc.internal.Session;
import app.trinity.jdbc.outbox.Outbox;
import app.trinity.jdbc.rows.RosterRows;
import app.trinity.jdbc.rows.TitleRows;
import app.trinity.room.Participant;
import app.trinity.room.RoomChange;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.room.spi.Changing;
import app.trinity.room.spi.Joining;
import app.trinity.room.spi.Leaving;
import app.trinity.room.spi.RosterChange;
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

  private static final String ROOMS_OF =
      "select room_id from trinity_participants where user_id = ? and takes_part";

  private final Database database;
  private final Outbox outbox;
  private final JdbcMatchFeed feed;
  private final InstantSource clock;

  /**
   * Creates the store.
   *
   * @param feed tells of changes while it is connected, and is woken by them
   */
  JdbcRosterStore(Database database, Outbox outbox, JdbcMatchFeed feed, InstantSource clock) {
    this.database = database;
    this.outbox = outbox;
    this.feed = feed;
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
    Joining joining =
        database.transact(
            "joining",
            session -> {
              Optional<Roster> locked = lock(session, room);
              return locked.isEmpty()
                  ? Joining.unknownRoom()
                  : join(session, locked.get(), joiner, capacity, at);
            });
    wakeFeed(joining.outcome() == Joining.Outcome.JOINED);
    return joining;
  }

  private Joining join(Session session, Roster roster, Participant joiner, int capacity, Instant at)
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
    replace(session, roster, next, at);
    return Joining.of(Joining.Outcome.JOINED, next);
  }

  @Override
  public Leaving leave(RoomId room, UserId leaver, Instant at) {
    Leaving leaving =
        database.transact(
            "leaving",
            session -> {
              Optional<Roster> locked = lock(session, room);
              return locked.isEmpty()
                  ? Leaving.unknownRoom()
                  : leave(session, locked.get(), leaver, at);
            });
    wakeFeed(leaving.outcome() == Leaving.Outcome.LEFT);
    return leaving;
  }

  private Leaving leave(Session session, Roster roster, UserId leaver, Instant at)
      throws SQLException {
    if (!roster.has(leaver)) {
      return Leaving.of(
          session.exists(TOOK_PART, roster.roomId().value(), leaver.value())
              ? Leaving.Outcome.ALREADY_LEFT
              : Leaving.Outcome.NEVER_IN,
          roster);
    }
    Roster next = roster.minus(leaver);
    replace(session, roster, next, at);
    return Leaving.of(Leaving.Outcome.LEFT, next);
  }

  @Override
  public Changing change(RosterChange change) {
    Changing changing =
        database.transact(
            "changing a room",
            session -> {
              Optional<Roster> locked = lock(session, change.before().roomId());
              return locked.isEmpty()
                  ? Changing.unknownRoom()
                  : change(session, locked.get(), change);
            });
    wakeFeed(changing.outcome() == Changing.Outcome.CHANGED);
    return changing;
  }

  private Changing change(Session session, Roster roster, RosterChange change) throws SQLException {
    if (roster.version() != change.before().version()) {
      return Changing.of(Changing.Outcome.STALE, roster);
    }
    if (change.round().isPresent()) {
      TitleRows.insertRound(session, roster.roomId(), change.round().get());
    }
    replace(session, roster, change.after(), change.at());
    return Changing.of(Changing.Outcome.CHANGED, change.after());
  }

  private Optional<Roster> lock(Session session, RoomId room) throws SQLException {
    Instant now = clock.instant();
    return RosterRows.lock(session, room, now).isEmpty()
        ? Optional.empty()
        : RosterRows.read(session, room, now);
  }

  /** While nobody is connected nobody watches: what changes then is not told later. */
  private void replace(Session session, Roster before, Roster after, Instant at)
      throws SQLException {
    RosterRows.replace(session, before, after, at);
    if (feed.isConnected()) {
      outbox.add(session, RoomChange.between(before, after));
    }
  }

  private void wakeFeed(boolean changed) {
    if (changed) {
      feed.wake();
    }
  }

  @Override
  public List<RoomId> roomsOf(UserId user) {
    return database.read(
        "reading a person's rooms", session -> session.query(ROOMS_OF, Row::room, user.value()));
  }
}
