package app.trinity.jdbc.rows;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.jdbc.internal.Row;
import app.trinity.jdbc.internal.Session;
import app.trinity.match.Match;
import app.trinity.match.MatchId;
import app.trinity.match.MatchPageRequest;
import app.trinity.room.RoomId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Matches as rows: one of the title, and one in the list of each of its users. */
public final class MatchRows {
  /** No identifier has it. */
  private static final String BETWEEN_USERS = "#";

  /** The columns of a match {@code m}. */
  public static final String COLUMNS =
      "m.match_id, m.room_id, m.media_type, m.movie_id, m.title, m.poster_path,"
          + " m.matched_users, m.decided_at";

  private static final String INSERT =
      """
      insert into trinity_matches (match_id, room_id, media_type, movie_id, title, poster_path,
        matched_users, decided_at)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String INSERT_USER =
      """
      insert into trinity_user_matches (user_id, match_id, decided_at, room_id, movie_id)
      values (?, ?, ?, ?, ?)
      """;

  private static final String OF_ROOM =
      "select " + COLUMNS + " from trinity_matches m where m.room_id = ?";

  private static final String OF_TITLE = OF_ROOM + " and m.movie_id = ?";

  private static final String ANY_OF_ROOM =
      "select 1 from trinity_matches where room_id = ? limit 1";

  private static final String POSITION =
      "select decided_at, match_id from trinity_user_matches where user_id = ? and match_id = ?";

  private static final String OF_USER =
      "select "
          + COLUMNS
          + " from trinity_user_matches u"
          + " join trinity_matches m on m.room_id = u.room_id and m.movie_id = u.movie_id"
          + " where u.user_id = ?";

  private static final String BELOW = " and (u.decided_at, u.match_id) < (?, ?)";

  private static final String NEWEST_FIRST = " order by u.decided_at desc, u.match_id desc limit ?";

  private record Position(Instant decidedAt, String matchId) {}

  private MatchRows() {}

  /** Inserts a match, and a row in the list of each of its users. */
  public static void insert(Session session, Match match) throws SQLException {
    List<String> users = match.matchedUsers().stream().map(UserId::value).toList();
    int unused =
        session.update(
            INSERT,
            match.matchId().value(),
            match.roomId().value(),
            match.mediaType(),
            match.movieId().value(),
            match.title(),
            match.posterPath(),
            String.join(BETWEEN_USERS, users),
            match.decidedAt());
    List<@Nullable Object[]> sets = new ArrayList<>();
    for (String user : users) {
      sets.add(
          new @Nullable Object[] {
            user,
            match.matchId().value(),
            match.decidedAt(),
            match.roomId().value(),
            match.movieId().value()
          });
    }
    session.updateAll(INSERT_USER, sets);
  }

  public static Optional<Match> find(Session session, RoomId room, MovieId title)
      throws SQLException {
    return session.first(OF_TITLE, MatchRows::match, room.value(), title.value());
  }

  public static List<Match> ofRoom(Session session, RoomId room) throws SQLException {
    return session.query(OF_ROOM, MatchRows::match, room.value());
  }

  public static boolean any(Session session, RoomId room) throws SQLException {
    return session.exists(ANY_OF_ROOM, room.value());
  }

  /** Reads a page of a person's list; empty if it is to follow a match that is not theirs. */
  public static Optional<List<Match>> ofUser(Session session, UserId user, MatchPageRequest request)
      throws SQLException {
    if (request.after().isEmpty()) {
      return Optional.of(
          session.query(OF_USER + NEWEST_FIRST, MatchRows::match, user.value(), request.limit()));
    }
    Optional<Position> last =
        session.first(
            POSITION,
            row -> new Position(row.time("decided_at"), row.text("match_id")),
            user.value(),
            request.after().get().value());
    if (last.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        session.query(
            OF_USER + BELOW + NEWEST_FIRST,
            MatchRows::match,
            user.value(),
            last.get().decidedAt(),
            last.get().matchId(),
            request.limit()));
  }

  /** Reads the match of a row. */
  public static Match match(Row row) throws SQLException {
    return Match.builder()
        .matchId(MatchId.of(row.text("match_id")))
        .roomId(row.room())
        .mediaType(row.mediaType())
        .movieId(row.movie())
        .title(row.text("title"))
        .posterPath(row.findText("poster_path"))
        .matchedUsers(users(row.text("matched_users")))
        .decidedAt(row.time("decided_at"))
        .build();
  }

  private static List<UserId> users(String joined) {
    return joined.isEmpty()
        ? List.of()
        : Stream.of(joined.split(BETWEEN_USERS)).map(UserId::of).toList();
  }
}
