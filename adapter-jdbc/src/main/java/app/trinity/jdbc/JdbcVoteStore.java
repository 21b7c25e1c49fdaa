package app.trinity.jdbc;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.jdbc.internal.Database;
import app.trinity.jdbc.internal.Row;
import app.trinity.jdbc.internal.Session;
import app.trinity.jdbc.rows.MatchRows;
import app.trinity.jdbc.rows.RosterLines;
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
import app.trinity.vote.spi.VotePut;
import app.trinity.vote.spi.VoteStore;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Votes, and tallies read from them. */
final class JdbcVoteStore implements VoteStore {
  /**
   * One row and no other is locked. Of two votes of one time the greater choice stays, as {@link
   * Vote#supersedes} has it. The row keeps what it held before, so that the statement can return
   * what it has replaced. In an unknown room nothing is stored that nobody would ever delete.
   */
  private static final String PUT =
      """
      insert into trinity_votes as stored (room_id, user_id, movie_id, choice, cast_at)
      select ?, ?, ?, ?, ? where exists (select 1 from trinity_rooms where id = ?)
      on conflict (room_id, user_id, movie_id) do update
        set choice = excluded.choice, cast_at = excluded.cast_at,
          replaced_choice = stored.choice, replaced_cast_at = stored.cast_at
      where (excluded.cast_at, excluded.choice) > (stored.cast_at, stored.choice)
      returning replaced_choice, replaced_cast_at
      """;

  private static final String FIND =
      """
      select room_id, user_id, movie_id, choice, cast_at from trinity_votes
      where room_id = ? and user_id = ? and movie_id = ?
      """;

  /** One query and so one instant: the participants, their votes, and whether there is a match. */
  private static final String READ_TITLE =
      "select m.match_id, v.choice, "
          + RosterLines.COLUMNS
          + """
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
      select room_id, user_id, movie_id, choice, cast_at from trinity_votes
      where room_id = ? and choice <> 2
      """;

  private static final String VOTES_OF_PERSON =
      """
      select room_id, user_id, movie_id, choice, cast_at from trinity_votes
      where room_id = ? and user_id = ? and choice <> 2
      """;

  /** As the schema has it: of two votes at the same time the greater number stays. */
  private static final int YES = 0;

  private static final int NO = 1;
  private static final int RETRACTED = 2;

  private final Database database;
  private final InstantSource clock;

  JdbcVoteStore(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public VotePut put(Vote vote) {
    if (vote.movieId().equals(MovieId.PARTICIPATION)) {
      throw new IllegalArgumentException("participation is the roster's to change");
    }
    return database.change("storing a vote", session -> put(session, vote));
  }

  /**
   * Always a first attempt: a statement that may have been carried out is not repeated, but fails
   * as one that may have happened.
   */
  private static VotePut put(Session session, Vote vote) throws SQLException {
    String room = vote.roomId().value();
    String user = vote.userId().value();
    int movie = vote.movieId().value();
    Optional<Optional<Vote>> replaced =
        session.first(
            PUT,
            row -> replaced(row, vote),
            room,
            user,
            movie,
            number(vote.choice()),
            vote.castAt(),
            room);
    if (replaced.isPresent()) {
      return VotePut.of(vote, replaced.get(), true);
    }
    Vote stored = session.first(FIND, JdbcVoteStore::vote, room, user, movie).orElse(vote);
    return VotePut.of(stored, Optional.empty(), true);
  }

  private static Optional<Vote> replaced(Row row, Vote by) throws SQLException {
    OptionalInt choice = row.findInteger("replaced_choice");
    if (choice.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Vote.of(
            by.roomId(),
            by.userId(),
            by.movieId(),
            choice(choice.getAsInt()),
            row.time("replaced_cast_at")));
  }

  private static Vote vote(Row row) throws SQLException {
    return Vote.of(
        row.room(), row.user(), row.movie(), choice(row.integer("choice")), row.time("cast_at"));
  }

  private static int number(Choice choice) {
    return switch (choice) {
      case YES -> YES;
      case NO -> NO;
      case RETRACTED -> RETRACTED;
    };
  }

  private static Choice choice(int number) throws SQLException {
    return switch (number) {
      case YES -> Choice.YES;
      case NO -> Choice.NO;
      case RETRACTED -> Choice.RETRACTED;
      default -> throw new SQLException("a vote has the choice " + number);
    };
  }

  @Override
  public Optional<TitleReading> readTitle(TitleQuery query) {
    return database.read("reading a title", session -> readTitle(session, query));
  }

  private Optional<TitleReading> readTitle(Session session, TitleQuery query) throws SQLException {
    RoomId room = query.roomId();
    MovieId title = query.movieId();
    RosterLines lines = new RosterLines(room);
    Map<UserId, Choice> choices = new HashMap<>();
    List<Boolean> matched =
        session.query(
            READ_TITLE,
            row -> {
              Optional<Participant> participant = lines.add(row);
              OptionalInt choice = row.findInteger("choice");
              if (participant.isPresent() && choice.isPresent()) {
                choices.put(participant.get().userId(), choice(choice.getAsInt()));
              }
              return row.findText("match_id").isPresent();
            },
            title.value(),
            title.value(),
            room.value(),
            clock.instant());
    Optional<Roster> roster = lines.roster();
    if (roster.isEmpty()) {
      return Optional.empty();
    }
    Optional<Match> match =
        matched.get(0) ? MatchRows.find(session, room, title) : Optional.empty();
    Tally tally = Tally.counted(title, roster.get(), choices::get);
    return Optional.of(TitleReading.of(roster.get(), tally, match));
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
