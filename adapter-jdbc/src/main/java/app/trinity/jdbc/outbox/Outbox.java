package app.trinity.jdbc.outbox;

import app.trinity.account.UserId;
import app.trinity.jdbc.internal.Dialect;
import app.trinity.jdbc.internal.Row;
import app.trinity.jdbc.internal.Session;
import app.trinity.jdbc.rows.MatchRows;
import app.trinity.match.Match;
import app.trinity.room.RoomChange;
import app.trinity.room.RoomChangeKind;
import app.trinity.room.RoomId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The announcements that are due, as rows that are written with their match, or with their change
 * of a room.
 *
 * <p>A process leases what it is about to announce, so that others pass over it until the lease is
 * over. Leased is only the first of what a person, or whoever watches the room, is to be told about
 * it: the next one waits until that row is gone or parked. Leases and pauses are measured by the
 * database's own clock, the one clock that all processes share.
 */
public final class Outbox {
  /** The channel by which PostgreSQL tells other processes of a new row. */
  public static final String CHANNEL = "trinity_match_feed";

  /**
   * One announcement.
   *
   * @param failures how often it has failed so far
   */
  public record Entry(
      long number, Announcement announcement, int failures, Optional<String> failure) {}

  /** In the place of a user: whoever watches the room. No user's id is empty. */
  private static final String WATCHERS = "";

  private static final String ENTRIES =
      "select a.number, a.room_id as lane, a.user_id, a.change_kind, a.version, a.attempts,"
          + " a.failure, "
          + MatchRows.COLUMNS
          + " from trinity_announcements a left join trinity_matches m"
          + " on m.room_id = a.room_id and m.movie_id = a.movie_id";

  /** Nothing else is to be told before to the same person about the same room. */
  private static final String FIRST_OF_ITS_LANE =
      " not exists (select 1 from trinity_announcements e where e.room_id = a.room_id"
          + " and e.user_id = a.user_id and e.number < a.number and not e.parked)";

  private final Dialect dialect;
  private final String addMatch;
  private final String addChange;
  private final String due;
  private final String lease;
  private final String postpone;
  private final String hurry;
  private final String untilNext;

  public Outbox(Dialect dialect) {
    this.dialect = dialect;
    String now = dialect.nowMillis();
    addMatch =
        "insert into trinity_announcements"
            + " (room_id, user_id, movie_id, attempts, leased, due_at, parked)"
            + " values (?, ?, ?, 0, ?, "
            + now
            + ", ?)";
    addChange =
        "insert into trinity_announcements"
            + " (room_id, user_id, change_kind, version, attempts, leased, due_at, parked)"
            + " values (?, ?, ?, ?, 0, ?, "
            + now
            + ", ?)";
    due =
        "select a.number from trinity_announcements a where not a.parked and a.due_at <= "
            + now
            + " and"
            + FIRST_OF_ITS_LANE
            + " order by a.due_at, a.number limit ?"
            + dialect.forUpdateSkippingLocked();
    lease =
        "update trinity_announcements set leased = ?, due_at = " + now + " + ? where number = ?";
    postpone =
        "update trinity_announcements set attempts = ?, failure = ?, parked = ?, leased = ?,"
            + " due_at = "
            + now
            + " + ? where number = ?";
    hurry =
        "update trinity_announcements set due_at = "
            + now
            + " where not parked and not leased and due_at > "
            + now;
    untilNext =
        "select min(a.due_at) - "
            + now
            + " as millis from trinity_announcements a where not a.parked and"
            + FIRST_OF_ITS_LANE;
  }

  /** Adds an announcement for each user of a match, in the transaction that records it. */
  public void add(Session session, Match match) throws SQLException {
    List<@Nullable Object[]> sets = new ArrayList<>();
    for (UserId user : match.matchedUsers()) {
      sets.add(
          new @Nullable Object[] {
            match.roomId().value(), user.value(), match.movieId().value(), false, false
          });
    }
    add(session, addMatch, sets);
  }

  /** Adds an announcement for each change of a room, in the transaction that makes them. */
  public void add(Session session, List<RoomChange> changes) throws SQLException {
    List<@Nullable Object[]> sets = new ArrayList<>();
    for (RoomChange change : changes) {
      sets.add(
          new @Nullable Object[] {
            change.roomId().value(), WATCHERS, change.kind(), change.version(), false, false
          });
    }
    if (!sets.isEmpty()) {
      add(session, addChange, sets);
    }
  }

  private void add(Session session, String insert, List<@Nullable Object[]> sets)
      throws SQLException {
    session.updateAll(insert, sets);
    if (dialect == Dialect.POSTGRESQL) {
      boolean unused = session.exists("select pg_notify('" + CHANNEL + "', '')");
    }
  }

  /** Leases up to so many of the announcements that are due, the longest due first. */
  public List<Entry> lease(Session session, int most, Duration duration) throws SQLException {
    List<Long> numbers = session.query(due, row -> row.number("number"), most);
    List<@Nullable Object[]> sets = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    for (Long number : numbers) {
      sets.add(new @Nullable Object[] {true, duration.toMillis(), number});
      session.first(ENTRIES + " where a.number = ?", Outbox::entry, number).ifPresent(entries::add);
    }
    if (!sets.isEmpty()) {
      session.updateAll(lease, sets);
    }
    return entries;
  }

  /** Deletes what has been accepted, or given up. */
  public void remove(Session session, Entry entry) throws SQLException {
    int unused =
        session.update("delete from trinity_announcements where number = ?", entry.number());
  }

  /** Releases what has failed, for another attempt after a pause. */
  public void postpone(Session session, Entry failed, Duration pause) throws SQLException {
    settle(session, failed, false, pause);
  }

  /** Parks what has failed too often. */
  public void park(Session session, Entry failed) throws SQLException {
    settle(session, failed, true, Duration.ZERO);
  }

  private void settle(Session session, Entry entry, boolean parked, Duration pause)
      throws SQLException {
    int unused =
        session.update(
            postpone,
            entry.failures(),
            entry.failure(),
            parked,
            false,
            pause.toMillis(),
            entry.number());
  }

  /** Makes whatever waits for another attempt due at once. */
  public void hurry(Session session) throws SQLException {
    int unused = session.update(hurry);
  }

  /** Returns how long it is until something is due; empty if nothing is waiting. */
  public Optional<Duration> untilNext(Session session) throws SQLException {
    return session.query(untilNext, row -> row.findText("millis"), new @Nullable Object[0]).stream()
        .flatMap(Optional::stream)
        .findFirst()
        .map(millis -> Duration.ofMillis(Math.max(0, Long.parseLong(millis))));
  }

  /** Returns true if something waits that nobody is announcing. */
  public boolean waiting(Session session) throws SQLException {
    return session.exists(
        "select 1 from trinity_announcements where not parked and not leased limit 1");
  }

  /** Releases what has been leased and was not announced. */
  public void release(Session session, Entry entry) throws SQLException {
    settle(session, entry, false, Duration.ZERO);
  }

  /** Returns what is parked, the oldest first. */
  public List<Entry> parked(Session session, int most) throws SQLException {
    return session.query(
        ENTRIES + " where a.parked order by a.number limit ?", Outbox::entry, most);
  }

  /** Returns the matches' announcements that wait, parked ones included, the oldest first. */
  public List<Entry> ofMatches(Session session, int most) throws SQLException {
    return session.query(
        ENTRIES + " where a.movie_id is not null order by a.number limit ?", Outbox::entry, most);
  }

  /** Makes what is parked due again; returns the number of these announcements. */
  public int unpark(Session session) throws SQLException {
    return session.update(
        "update trinity_announcements set parked = ?, attempts = 0, due_at = "
            + dialect.nowMillis()
            + " where parked",
        false);
  }

  private static Entry entry(Row row) throws SQLException {
    return new Entry(
        row.number("number"), announcement(row), row.integer("attempts"), row.findText("failure"));
  }

  private static Announcement announcement(Row row) throws SQLException {
    Optional<String> change = row.findText("change_kind");
    return change.isPresent()
        ? new Announcement.OfChange(
            RoomChange.of(
                RoomId.of(row.text("lane")),
                RoomChangeKind.valueOf(change.get()),
                row.number("version")))
        : new Announcement.OfMatch(row.user(), MatchRows.match(row));
  }
}
