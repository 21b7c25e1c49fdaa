package app.trinity.jdbc;

import app.trinity.InfrastructureFailure;
import app.trinity.jdbc.internal.Database;
import app.trinity.jdbc.internal.Row;
import app.trinity.jdbc.internal.Session;
import app.trinity.room.RoomId;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Deletes rooms that are forgotten, with their titles, rosters and votes, a few in each
 * transaction. Several processes may sweep at once: each passes over what another has locked.
 *
 * <p>A room is unknown to every reader from the instant on at which it is forgotten, and deleted an
 * hour later: what was admitted before has long ended then, and leaves nothing behind.
 *
 * <p>Safe for use by several threads.
 */
final class ExpirySweep implements AutoCloseable {
  private static final Logger LOGGER = System.getLogger(ExpirySweep.class.getName());
  private static final Duration GRACE = Duration.ofHours(1);
  private static final int ROOMS_IN_A_TRANSACTION = 10;
  private static final int MOST_TRANSACTIONS = 100;

  private static final String FORGOTTEN =
      "select id as room_id from trinity_rooms where forget_at <= ? order by forget_at limit ?";

  private static final String FREE_CODE =
      """
      delete from trinity_room_codes
      where code = (select code from trinity_rooms where id = ?) and room_id = ?
      """;

  /** In this order: what refers to a row goes before it. */
  private static final List<String> DELETIONS =
      List.of(
          "delete from trinity_announcements where room_id = ? and movie_id is null",
          "delete from trinity_votes where room_id = ?",
          "delete from trinity_participants where room_id = ?",
          "delete from trinity_rosters where room_id = ?",
          "delete from trinity_titles where room_id = ?",
          "delete from trinity_rooms where id = ?");

  private final Database database;
  private final InstantSource clock;
  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(1, ExpirySweep::daemon);

  ExpirySweep(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    thread.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "trinity-sweep");
    thread.setDaemon(true);
    return thread;
  }

  void every(Duration interval) {
    var unused =
        thread.scheduleWithFixedDelay(
            this::runQuietly, interval.toNanos(), interval.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void runQuietly() {
    try {
      int unused = run();
    } catch (InfrastructureFailure e) {
      LOGGER.log(Level.DEBUG, "Forgotten rooms are swept another time.", e);
    }
  }

  /** Deletes forgotten rooms, up to a thousand; returns how many. */
  int run() {
    int deleted = 0;
    for (int transaction = 0; transaction < MOST_TRANSACTIONS; transaction++) {
      int more = database.transact("sweeping forgotten rooms", this::deleteSome);
      deleted += more;
      if (more < ROOMS_IN_A_TRANSACTION) {
        break;
      }
    }
    return deleted;
  }

  private int deleteSome(Session session) throws SQLException {
    List<RoomId> forgotten =
        session.query(
            FORGOTTEN + session.dialect().forUpdateSkippingLocked(),
            Row::room,
            clock.instant().minus(GRACE),
            ROOMS_IN_A_TRANSACTION);
    for (RoomId room : forgotten) {
      int unusedHold = session.update(FREE_CODE, room.value(), room.value());
      for (String deletion : DELETIONS) {
        int unused = session.update(deletion, room.value());
      }
    }
    return forgotten.size();
  }

  @Override
  public void close() {
    thread.shutdown();
  }
}
