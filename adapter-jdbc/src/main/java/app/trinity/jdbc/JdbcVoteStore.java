package app.trinity.jdbc;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.jdbc.internal.Database;
import app.trinity.jdbc.internal.Row;
import app.trinity.jdbc.internal.Session;
import app.trinity.jdbc.rows.MatchRows;
import app.trinity.jdbc.rows.RosterRows;
import app.trinity.match.Match;
import app.trinity.room.Participant;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.vote.Board;
import app.trinity.vote.Choice;
import app.trinity.vote.Tally;
import app.trinity.vote.Vote;
import app.trinity.vote.spi.BoardReading;
import app.trinity.vote.spi.TitleQuery;
import app.trinity.vote.spi.TitleReading;
import app.trinity.vote.spi.VoteStore;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Votes, and tallies read from them. */
final class JdbcVoteStore implements VoteStore {
  /**
   * One row and no other is locked. Of two votes of one time the greater choice stays, as {@link
   * Vote#supersedes} has it. In an unknown room nothing is stored that nobody would ever delete.
   */
  private static final String PUT =
      """
      insert into trinity_votes as stored (room_id, user_id, movie_id, choice, cast_at)
      select ?, ?, ?, ?, ? where exists (select 1 from trinity_rooms where id = ?)
      on conflict (room_id, user_id, movie_id) do update
        set choice = excluded.choice, cast_at = excluded.cast_at
      where (excluded.cast_at, excluded.choice) > (stored.cast_at, stored.choice)
      """;

  private static final String FIND =
      """
      select room_id, user_id, movie_id, choice, cast_at from trinity_votes
      where room_id = ? and user_id = ? and movie_id = ?
      """;

  /** One query and so one instant: the participants, their votes, and whether there is a match. */
  private static final String READ_TITLE =
      """
      select r.version, m.match_id, p.user_id, p.username, v.choice
      from trinity_rosters r
      left join trinity_matches m on m.room_id = r.room_id and m.movie_id = ?
      left join trinity_participants p on p.room_id = r.room_id and p.takes_part
      left join trinity_votes v
        on v.room_id = p.room_id and v.user_id = p.user_id and v.movie_id = ?
      where r.room_id = ? and r.forget_at > ?
      order by p.place
      """;

  private static final String VOTES_OF_ROOM =
      """
      select room_id, user_id, movie_id, choice, cast_at from trinity_votes where room_id = ?
      """;

  private static final String VOTES_OF_PERSON =
      """
      select room_id, user_id, movie_id, choice, cast_at from trinity_votes
      where room_id = ? and user_id = ?
      """;

  /** As the schema has it: of two votes at the same time the greater number stays. */
  private static final int YES = 0;

  private static final int NO = 1;

  private record Line(
      long version, boolean matched, @Nullable Participant participant, OptionalInt choice) {}

  private final Database database;
  private final InstantSource clock;

  JdbcVoteStore(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Vote put(Vote vote) {
    if (vote.movieId().equals(MovieId.PARTICIPATION)) {
      throw new IllegalArgumentException("participation is the roster's to change");
    }
    return database.change("storing a vote", session -> put(session, vote));
  }

  private static Vote put(Session session, Vote vote) throws SQLException {
    String room = vote.roomId().value();
    String user = vote.userId().value();
    int movie = vote.movieId().value();
    int stored = session.update(PUT, room, user, movie, number(vote.choice()), vote.castAt(), room);
    return stored == 1
        ? vote
        : session.first(FIND, JdbcVoteStore::vote, room, user, movie).orElse(vote);
  }

  private static Vote vote(Row row) throws SQLException {
    return Vote.of(
        row.room(), row.user(), row.movie(), choice(row.integer("choice")), row.time("cast_at"));
  }

  private static int number(Choice choice) {
    return switch (choice) {
      case YES -> YES;
      case NO -> NO;
    };
  }

  private static Choice choice(int number) throws SQLException {
    return switch (number) {
      case YES -> Choice.YES;
      case NO -> Choice.NO;
      default -> throw new SQLException("a vote has the choice " + number);
    };
  }

  @Override
  public Optional<TitleReading> readTitle(TitleQuery query) {
    return database.read("reading a title", session -> readTitle(session, query));
  }

  private Optional<TitleReading> readTitle(Session session, TitleQuery query) throws SQLException {
    MovieId title = query.movieId();
    List<Line> lines =
        session.query(
            READ_TITLE,
            JdbcVoteStore::line,
            title.value(),
            title.value(),
            query.roomId().value(),
            clock.instant());
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    Optional<Match> match =
        lines.get(0).matched() ? MatchRows.find(session, query.roomId(), title) : Optional.empty();
    return Optional.of(reading(query.roomId(), title, lines, match));
  }

  private static Line line(Row row) throws SQLException {
    return new Line(
        row.number("version"),
        row.findText("match_id").isPresent(),
        RosterRows.findParticipant(row).orElse(null),
        row.findInteger("choice"));
  }

  private static TitleReading reading(
      RoomId room, MovieId title, List<Line> lines, Optional<Match> match) throws SQLException {
    List<Participant> participants = new ArrayList<>();
    Set<UserId> yeses = new HashSet<>();
    int noes = 0;
    for (Line line : lines) {
      if (line.participant() == null) {
        continue;
      }
      participants.add(line.participant());
      if (line.choice().isEmpty()) {
        continue;
      }
      switch (choice(line.choice().getAsInt())) {
        case YES -> yeses.add(line.participant().userId());
        case NO -> noes++;
      }
    }
    Roster roster = Roster.of(room, lines.get(0).version(), participants);
    return TitleReading.of(roster, Tally.of(title, roster.userIds(), yeses, noes), match);
  }

  @Override
  public Optional<BoardReading> readBoard(RoomId room) {
    return database.read("reading a board", session -> readBoard(session, room));
  }

  private Optional<BoardReading> readBoard(Session session, RoomId room) throws SQLException {
    Instant now = clock.instant();
    Optional<Roster> roster = RosterRows.read(session, room, now);
    if (roster.isEmpty()) {
      return Optional.empty();
    }
    List<Vote> votes = session.query(VOTES_OF_ROOM, JdbcVoteStore::vote, room.value());
    Map<MovieId, Match> matches = new HashMap<>();
    MatchRows.ofRoom(session, room).forEach(match -> matches.put(match.movieId(), match));
    return Optional.of(
        BoardReading.of(roster.get(), Board.of(roster.get().userIds(), votes), matches));
  }

  @Override
  public List<Vote> votesOf(RoomId room, UserId user) {
    return database.read(
        "reading a person's votes",
        session -> session.query(VOTES_OF_PERSON, JdbcVoteStore::vote, room.value(), user.value()));
  }
}
