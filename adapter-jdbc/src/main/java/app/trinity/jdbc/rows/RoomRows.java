package app.trinity.jdbc.rows;

import app.trinity.account.UserId;
import app.trinity.discovery.Genres;
import app.trinity.discovery.Movie;
import app.trinity.jdbc.internal.Row;
import app.trinity.jdbc.internal.Session;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.rule.MatchRule;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rooms as rows: what is fixed about a room. */
public final class RoomRows {

  private static final String INSERT =
      """
      insert into trinity_rooms (id, code, host_id, media_type, genre_ids, rule_kind,
        rule_at_least, rule_name, degraded, created_at, ends_at, forget_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (id) do nothing
      """;

  private static final String FIND =
      """
      select id, code, host_id, media_type, genre_ids, rule_kind, rule_at_least, rule_name,
        degraded, created_at, ends_at
      from trinity_rooms where id = ? and forget_at > ?
      """;

  private RoomRows() {}

  /** Inserts a room without its titles; false if there is one under its id. */
  public static boolean insert(Session session, RoomFacts room) throws SQLException {
    return session.update(
            INSERT,
            room.id().value(),
            room.code().value(),
            room.hostId().value(),
            room.mediaType(),
            Row.join(room.genres().ids()),
            room.matchRule().kind(),
            room.matchRule().atLeast(),
            room.matchRule().name(),
            room.degraded(),
            room.createdAt(),
            room.endsAt(),
            room.rememberedUntil())
        == 1;
  }

  public static Optional<RoomFacts> find(Session session, RoomId id, Instant now)
      throws SQLException {
    // The titles last: they were stored with the room, so whoever has seen it finds them, unless a
    // process whose clock is ahead has swept the room away in between.
    Optional<RoomFacts.Builder> room = session.first(FIND, RoomRows::room, id.value(), now);
    if (room.isEmpty()) {
      return Optional.empty();
    }
    List<Movie> deck = TitleRows.deck(session, id);
    return deck.isEmpty()
        ? Optional.empty()
        : Optional.of(room.orElseThrow().candidates(deck).build());
  }

  private static RoomFacts.Builder room(Row row) throws SQLException {
    return RoomFacts.builder()
        .id(RoomId.of(row.text("id")))
        .code(RoomCode.of(row.text("code")))
        .hostId(UserId.of(row.text("host_id")))
        .mediaType(row.mediaType())
        .genres(Genres.of(row.integers("genre_ids")))
        .createdAt(row.time("created_at"))
        .endsAt(row.time("ends_at"))
        .matchRule(rule(row))
        .degraded(row.flag("degraded"));
  }

  /** Reads the match rule of a row that has one. */
  static MatchRule rule(Row row) throws SQLException {
    return MatchRule.of(
        MatchRule.Kind.valueOf(row.text("rule_kind")),
        row.findInteger("rule_at_least"),
        row.findText("rule_name"));
  }
}
