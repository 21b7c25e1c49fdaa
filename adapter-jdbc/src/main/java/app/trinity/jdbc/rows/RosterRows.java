package app.trinity.jdbc.rows;

import app.trinity.account.UserId;
import app.trinity.account.Username;
import app.trinity.jdbc.internal.Row;
import app.trinity.jdbc.internal.Session;
import app.trinity.room.Participant;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rosters as rows: one row with the version, and a row for each participant. */
public final class RosterRows {
  /**
   * The one row whose lock orders everything that the version counts, and every record of a match.
   * What is forgotten is not there.
   */
  private static final String LOCK =
      "select version from trinity_rosters where room_id = ? and forget_at > ?";

  /** One query and so one instant: the version and the participants belong to each other. */
  private static final String READ =
      """
      select r.version, p.user_id, p.username
      from trinity_rosters r
      left join trinity_participants p on p.room_id = r.room_id and p.takes_part
      where r.room_id = ? and r.forget_at > ?
      order by p.place
      """;

  private record Line(long version, @Nullable Participant participant) {}

  private RosterRows() {}

  /** Locks a room's roster until the end of the transaction; empty if the room is unknown. */
  public static Optional<Long> lock(Session session, RoomId room, Instant now) throws SQLException {
    return session.first(
        LOCK + session.dialect().forUpdate(), row -> row.number("version"), room.value(), now);
  }

  /** Reads a roster; empty if the room is unknown. */
  public static Optional<Roster> read(Session session, RoomId room, Instant now)
      throws SQLException {
    List<Line> lines = session.query(READ, RosterRows::line, room.value(), now);
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    List<Participant> participants = new ArrayList<>();
    for (Line line : lines) {
      if (line.participant() != null) {
        participants.add(line.participant());
      }
    }
    return Optional.of(Roster.of(room, lines.get(0).version(), participants));
  }

  private static Line line(Row row) throws SQLException {
    return new Line(row.number("version"), findParticipant(row).orElse(null));
  }

  /** Reads the participant of a row; empty in a row of a roster without any. */
  public static Optional<Participant> findParticipant(Row row) throws SQLException {
    Optional<String> user = row.findText("user_id");
    return user.isEmpty()
        ? Optional.empty()
        : Optional.of(Participant.of(UserId.of(user.get()), Username.of(row.text("username"))));
  }
}
