package app.trinity.jdbc.rows;

import app.trinity.discovery.Movie;
import app.trinity.jdbc.internal.Row;
import app.trinity.jdbc.internal.Session;
import app.trinity.room.RoomId;
import app.trinity.room.Round;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Titles as rows: those of a room's first deck, and those of its later rounds. */
public final class TitleRows {
  /** The number under which the titles stand that a room is created with. */
  private static final int FIRST_DECK = 0;

  private static final String COLUMNS =
      "t.movie_id, t.title, t.overview, t.poster_path, t.release_date, t.vote_average,"
          + " t.vote_count, t.genre_ids";

  private static final String INSERT =
      """
      insert into trinity_titles (room_id, round, place, movie_id, title, overview, poster_path,
        release_date, vote_average, vote_count, genre_ids)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String DECK =
      "select "
          + COLUMNS
          + " from trinity_titles t where t.room_id = ? and t.round = ? order by t.place";

  /** One query and so one instant: how many rounds there are, and the titles of those. */
  private static final String ROUNDS =
      "select r.rounds, r.exhausted, r.forget_at, t.round, "
          + COLUMNS
          + """
           from trinity_rosters r
          left join trinity_titles t on t.room_id = r.room_id and t.round > ?
          where r.room_id = ? and r.forget_at > ?
          order by t.round, t.place
          """;

  /**
   * The rounds of a room that follow a certain one.
   *
   * @param forgetAt when the room is forgotten
   * @param rounds the rounds, in order
   */
  public record Later(Instant forgetAt, List<Round> rounds) {}

  private record Line(
      int rounds, boolean exhausted, Instant forgetAt, int round, @Nullable Movie title) {}

  private TitleRows() {}

  /** Inserts the titles of a room's first deck. */
  public static void insertDeck(Session session, RoomId room, List<Movie> titles)
      throws SQLException {
    insert(session, room, FIRST_DECK, titles);
  }

  /** Inserts the titles of a round. */
  public static void insertRound(Session session, RoomId room, Round round) throws SQLException {
    if (!round.titles().isEmpty()) {
      insert(session, room, round.number(), round.titles());
    }
  }

  private static void insert(Session session, RoomId room, int round, List<Movie> titles)
      throws SQLException {
    List<@Nullable Object[]> sets = new ArrayList<>();
    for (Movie movie : titles) {
      sets.add(
          new @Nullable Object[] {
            room.value(),
            round,
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
    session.updateAll(INSERT, sets);
  }

  static List<Movie> deck(Session session, RoomId room) throws SQLException {
    return session.query(DECK, TitleRows::movie, room.value(), FIRST_DECK);
  }

  /**
   * Reads the rounds that follow a certain one; empty if the room is unknown.
   *
   * @param after the number of the round that is known; 0 to read all of them
   */
  public static Optional<Later> after(Session session, RoomId room, int after, Instant now)
      throws SQLException {
    List<Line> lines = session.query(ROUNDS, TitleRows::line, after, room.value(), now);
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    Line any = lines.get(0);
    List<Round> rounds = new ArrayList<>();
    for (int number = after + 1; number <= any.rounds(); number++) {
      boolean last = any.exhausted() && number == any.rounds();
      rounds.add(Round.of(number, titles(lines, number), last));
    }
    return Optional.of(new Later(any.forgetAt(), rounds));
  }

  private static List<Movie> titles(List<Line> lines, int round) {
    List<Movie> titles = new ArrayList<>();
    for (Line line : lines) {
      if (line.round() == round && line.title() != null) {
        titles.add(line.title());
      }
    }
    return titles;
  }

  private static Line line(Row row) throws SQLException {
    boolean hasTitle = row.findInteger("movie_id").isPresent();
    return new Line(
        row.integer("rounds"),
        row.flag("exhausted"),
        row.time("forget_at"),
        row.integer("round"),
        hasTitle ? movie(row) : null);
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
