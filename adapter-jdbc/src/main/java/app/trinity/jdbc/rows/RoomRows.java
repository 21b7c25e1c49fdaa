package app.trinity.jdbc.rows;

import app.trinity.account.UserId;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.jdbc.internal.Row;
import app.trinity.jdbc.internal.Session;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.rule.MatchRule;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rooms as rows: what is fixed about a room, and its titles, a round at a time. */
public final class RoomRows {
  /** The titles that a room is made with are its first round. */
  private static final int FIRST_ROUND = 0;

  private static final String INSERT =
      """
      insert into trinity_rooms (id, code, host_id, media_type, genre_ids, rule_kind,
        rule_at_least, rule_name, degraded, created_at, ends_at, forget_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (id) do nothing
      """;

  private static final String INSERT_TITLE =
      """
      insert into trinity_titles (room_id, round, place, movie_id, title, overview, poster_path,
        release_date, vote_average, vote_count, genre_ids)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String FIND =
      """
      select id, code, host_id, media_type, genre_ids, rule_kind, rule_at_least, rule_name,
        degraded, created_at, ends_at
      from trinity_rooms where id = ? and forget_at > ?
      """;

  private static final String TITLES =
      """
      select movie_id, title, overview, poster_path, release_date, vote_average, vote_count,
        genre_ids
      from trinity_titles where room_id = ? and round = ? order by place
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

  public static void insertTitles(Session session, RoomFacts room) throws SQLException {
    List<@Nullable Object[]> sets = new ArrayList<>();
    for (Movie movie : room.candidates()) {
      sets.add(
          new @Nullable Object[] {
            room.id().value(),
            FIRST_ROUND,
            sets.size(),
            movie.id().value(),
            movie.title(),
            movie.overview(),
            movie.posterPath(),
            movie.releaseDate(),
            movie.voteAverage(),
            movie.voteCount(),
            Row.join(movie.genreIds())
          });
    }
    session.updateAll(INSERT_TITLE, sets);
  }

  public static Optional<RoomFacts> find(Session session, RoomId id, Instant now)
      throws SQLException {
    // The titles last: they were stored with the room, so whoever has seen it finds them, unless a
    // process whose clock is ahead has swept the room away in between.
    Optional<RoomFacts.Builder> room = session.first(FIND, RoomRows::room, id.value(), now);
    if (room.isEmpty()) {
      return Optional.empty();
    }
    List<Movie> deck = session.query(TITLES, RoomRows::movie, id.value(), FIRST_ROUND);
    return deck.isEmpty()
        ? Optional.empty()
        : Optional.of(room.orElseThrow().candidates(deck).build());
  }

  private static RoomFacts.Builder room(Row row) throws SQLException {
    return RoomFacts.builder()
        .id(RoomId.of(row.text("id")))
        .code(RoomCode.of(row.text("code")))
        .hostId(UserId.of(row.text("host_id")))
        .mediaType(MediaType.valueOf(row.text("media_type")))
        .genres(Genres.of(row.integers("genre_ids")))
        .createdAt(row.time("created_at"))
        .endsAt(row.time("ends_at"))
        .matchRule(
            MatchRule.of(
                MatchRule.Kind.valueOf(row.text("rule_kind")),
                row.findInteger("rule_at_least"),
                row.findText("rule_name")))
        .degraded(row.flag("degraded"));
  }

  private static Movie movie(Row row) throws SQLException {
    return Movie.builder()
        .id(row.movie())
        .title(row.text("title"))
        .overview(row.text("overview"))
        .posterPath(row.findText("poster_path"))
        .releaseDate(row.findText("release_date"))
        .voteAverage(row.findFraction("vote_average"))
        .voteCount(row.findInteger("vote_count"))
        .genreIds(row.integers("genre_ids"))
        .build();
  }
}
