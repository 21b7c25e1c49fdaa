package app.trinity.jdbc;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.jdbc.internal.Database;
import app.trinity.jdbc.internal.Row;
import app.trinity.jdbc.internal.Session;
import app.trinity.jdbc.outbox.Outbox;
import app.trinity.jdbc.rows.MatchRows;
import app.trinity.jdbc.rows.RosterRows;
import app.trinity.match.Match;
import app.trinity.match.MatchPageRequest;
import app.trinity.match.spi.Evidence;
import app.trinity.match.spi.MatchStore;
import app.trinity.match.spi.Recording;
import app.trinity.room.RoomId;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Matches. Recording locks the room's roster and the title's yeses, checks that they are what the
 * match was judged from, and releases them with the commit.
 */
final class JdbcMatchStore implements MatchStore {
  private static final String HOLD_YESES =
      """
      select v.user_id from trinity_votes v
      join trinity_participants p on p.room_id = v.room_id and p.user_id = v.user_id
      where v.room_id = ? and v.movie_id = ? and v.choice = 0 and p.takes_part
      order by v.user_id
      """;

  private final Database database;
  private final Outbox outbox;
  private final Runnable recorded;
  private final InstantSource clock;

  /**
   * Creates the store.
   *
   * @param recorded what to do when a match has been recorded
   */
  JdbcMatchStore(Database database, Outbox outbox, Runnable recorded, InstantSource clock) {
    this.database = database;
    this.outbox = outbox;
    this.recorded = recorded;
    this.clock = clock;
  }

  @Override
  public Recording record(Match match, Evidence evidence) {
    Recording recording =
        database.transact("recording a match", session -> record(session, match, evidence));
    if (recording.outcome() == Recording.Outcome.RECORDED) {
      recorded.run();
    }
    return recording;
  }

  private Recording record(Session session, Match match, Evidence evidence) throws SQLException {
    Optional<Long> version = RosterRows.lock(session, match.roomId(), clock.instant());
    Optional<Match> standing = MatchRows.find(session, match.roomId(), match.movieId());
    if (standing.isPresent()) {
      return Recording.alreadyRecorded(standing.get());
    }
    if (version.isEmpty()
        || version.get() != evidence.rosterVersion()
        || !holdYeses(session, match).containsAll(evidence.yeses())) {
      return Recording.stale();
    }
    MatchRows.insert(session, match);
    outbox.add(session, match);
    return Recording.recorded(match);
  }

  /** Locked in the order of the users, so that two transactions never wait for each other. */
  private static Set<UserId> holdYeses(Session session, Match match) throws SQLException {
    return new HashSet<>(
        session.query(
            HOLD_YESES + session.dialect().forShareOf("v"),
            Row::user,
            match.roomId().value(),
            match.movieId().value()));
  }

  @Override
  public Optional<Match> find(RoomId room, MovieId title) {
    return database.read("reading a match", session -> MatchRows.find(session, room, title));
  }

  @Override
  public boolean hasMatch(RoomId room) {
    return database.read("looking for a match", session -> MatchRows.any(session, room));
  }

  @Override
  public Optional<List<Match>> matchesOf(UserId user, MatchPageRequest request) {
    return database.read(
        "reading a person's matches", session -> MatchRows.ofUser(session, user, request));
  }
}
