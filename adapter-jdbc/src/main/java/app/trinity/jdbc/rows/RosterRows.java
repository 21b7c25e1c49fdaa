package app.trinity.jdbc.rows;

import app.trinity.jdbc.internal.Session;
import app.trinity.room.Participant;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.rule.MatchRule;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Rosters as rows: one row with the version and what belongs to nobody in particular, and a row for
 * each participant.
 */
public final class RosterRows {
  /**
   * The one row whose lock orders everything that the version counts, and every record of a match.
   * What is forgotten is not there.
   */
  private static final String LOCK =
      "select version from trinity_rosters where room_id = ? and forget_at > ?";

  /** One query and so one instant: the version and the participants belong to each other. */
  private static final String READ =
      "select "
          + RosterLines.COLUMNS
          + """
           from trinity_rosters r
          left join trinity_participants p on p.room_id = r.room_id and p.takes_part
          where r.room_id = ? and r.forget_at > ?
          order by p.place
          """;

  private static final String OPEN =
      """
      insert into trinity_rosters (room_id, version, rounds, exhausted, forget_at)
      values (?, ?, ?, ?, ?)
      """;

  private static final String ADVANCE =
      """
      update trinity_rosters set version = ?, rounds = ?, exhausted = ?, last_change = ?,
        rule_kind = ?, rule_at_least = ?, rule_name = ?
      where room_id = ?
      """;

  /** A place is the version that the participant came with: who comes back comes last. */
  private static final String ENTER =
      """
      insert into trinity_participants (room_id, user_id, username, display_name, takes_part,
        place, changed_at)
      values (?, ?, ?, ?, ?, ?, ?)
      on conflict (room_id, user_id) do update set username = excluded.username,
        display_name = excluded.display_name, takes_part = excluded.takes_part,
        place = excluded.place, changed_at = excluded.changed_at
      """;

  private static final String EXIT =
      """
      update trinity_participants set takes_part = ?, changed_at = ?
      where room_id = ? and user_id = ?
      """;

  private static final String RENAME =
      """
      update trinity_participants set username = ?, display_name = ?
      where room_id = ? and user_id = ?
      """;

  private static final String RELEASE_CODE =
      """
      update trinity_room_codes set released = ?
      where code = (select code from trinity_rooms where id = ?) and room_id = ?
      """;

  private RosterRows() {}

  /** Locks a room's roster until the end of the transaction; empty if the room is unknown. */
  public static Optional<Long> lock(Session session, RoomId room, Instant now) throws SQLException {
    return session.first(
        LOCK + session.dialect().forUpdate(), row -> row.number("version"), room.value(), now);
  }

  /** Reads a roster; empty if the room is unknown. */
  public static Optional<Roster> read(Session session, RoomId room, Instant now)
      throws SQLException {
    RosterLines lines = new RosterLines(room);
    var unused = session.query(READ, lines::add, room.value(), now);
    return lines.roster();
  }

  /** Inserts the first roster of a room, with its host. */
  public static void open(Session session, Roster first, Instant at, Instant forgetAt)
      throws SQLException {
    int unused =
        session.update(
            OPEN,
            first.roomId().value(),
            first.version(),
            first.rounds(),
            first.exhausted(),
            forgetAt);
    enter(session, first, first.participants().get(0), at);
  }

  /**
   * Replaces a roster that is locked by the next one, with the participations by which they differ;
   * a roster without participants lets go of the room's code.
   */
  public static void replace(Session session, Roster before, Roster after, Instant at)
      throws SQLException {
    advance(session, after);
    Map<String, Participant> leaving = new HashMap<>();
    before.participants().forEach(one -> leaving.put(one.userId().value(), one));
    for (Participant participant : after.participants()) {
      Participant known = leaving.remove(participant.userId().value());
      if (known == null) {
        enter(session, after, participant, at);
      } else if (!known.equals(participant)) {
        rename(session, after.roomId(), participant);
      }
    }
    exit(session, after.roomId(), leaving.keySet().stream().sorted().toList(), at);
    if (after.ended() && !before.ended()) {
      String room = after.roomId().value();
      int unused = session.update(RELEASE_CODE, true, room, room);
    }
  }

  private static void advance(Session session, Roster next) throws SQLException {
    Optional<MatchRule> rule = next.changedRule();
    int changed =
        session.update(
            ADVANCE,
            next.version(),
            next.rounds(),
            next.exhausted(),
            next.lastChange(),
            rule.map(MatchRule::kind),
            rule.map(MatchRule::atLeast).orElseGet(OptionalInt::empty),
            rule.flatMap(MatchRule::name),
            next.roomId().value());
    if (changed != 1) {
      throw new SQLException("a roster that is locked has no row");
    }
  }

  private static void enter(Session session, Roster roster, Participant participant, Instant at)
      throws SQLException {
    int unused =
        session.update(
            ENTER,
            roster.roomId().value(),
            participant.userId().value(),
            participant.username().value(),
            participant.displayName().value(),
            true,
            roster.version(),
            at);
  }

  private static void rename(Session session, RoomId room, Participant participant)
      throws SQLException {
    int unused =
        session.update(
            RENAME,
            participant.username().value(),
            participant.displayName().value(),
            room.value(),
            participant.userId().value());
  }

  private static void exit(Session session, RoomId room, List<String> users, Instant at)
      throws SQLException {
    List<@Nullable Object[]> sets = new ArrayList<>();
    for (String user : users) {
      sets.add(new @Nullable Object[] {false, at, room.value(), user});
    }
    if (!sets.isEmpty()) {
      session.updateAll(EXIT, sets);
    }
  }
}
