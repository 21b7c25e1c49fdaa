package app.trinity.jdbc.rows;

import app.trinity.account.DisplayName;
import app.trinity.account.UserId;
import app.trinity.account.Username;
import app.trinity.jdbc.internal.Row;
import app.trinity.room.Participant;
import app.trinity.room.RoomChangeKind;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts a roster together from the lines of one query that joins it with its participants, in the
 * order of their places. Belongs to the thread that reads.
 */
public final class RosterLines {
  /** The columns of a roster {@code r} and its participants {@code p}. */
  public static final String COLUMNS =
      "r.version, r.rounds, r.exhausted, r.last_change, r.rule_kind, r.rule_at_least,"
          + " r.rule_name, p.user_id, p.username, p.display_name";

  private final RoomId room;
  private final List<Participant> participants = new ArrayList<>();
  private Roster.@Nullable Builder roster;

  /** Returns a roster of which no line has been read. */
  public RosterLines(RoomId room) {
    this.room = room;
  }

  /** Takes in a line; returns its participant, empty in the line of a roster without any. */
  public Optional<Participant> add(Row row) throws SQLException {
    if (roster == null) {
      roster = begin(row);
    }
    Optional<String> user = row.findText("user_id");
    if (user.isEmpty()) {
      return Optional.empty();
    }
    Participant participant =
        Participant.of(
            UserId.of(user.get()),
            Username.of(row.text("username")),
            DisplayName.of(row.text("display_name")));
    participants.add(participant);
    return Optional.of(participant);
  }

  private Roster.Builder begin(Row row) throws SQLException {
    Roster.Builder begun = Roster.builder();
    begun
        .roomId(room)
        .version(row.number("version"))
        .rounds(row.integer("rounds"))
        .exhausted(row.flag("exhausted"))
        .lastChange(row.findText("last_change").map(RoomChangeKind::valueOf));
    if (row.findText("rule_kind").isPresent()) {
      begun.changedRule(RoomRows.rule(row));
    }
    return begun;
  }

  /** Returns the roster; empty if there was no line, so that the room is unknown. */
  public Optional<Roster> roster() {
    return roster == null
        ? Optional.empty()
        : Optional.of(roster.participants(participants).build());
  }
}
