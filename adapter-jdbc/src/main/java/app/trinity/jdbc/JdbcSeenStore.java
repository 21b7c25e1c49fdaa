package app.trinity.jdbc;

import app.trinity.account.UserId;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.spi.SeenStore;
import app.trinity.jdbc.internal.Database;
import app.trinity.jdbc.internal.Row;
import java.time.Instant;
import java.util.Set;

/**
 * The titles that people have marked as seen. Whoever adds one deletes what is older than the last
 * {@value SeenStore#MAX_TITLES}, which an index counts.
 */
final class JdbcSeenStore implements SeenStore {
  private static final String ADD =
      """
      insert into trinity_seen as known (user_id, media_type, movie_id, seen_at)
      values (?, ?, ?, ?)
      on conflict (user_id, media_type, movie_id) do update set seen_at = excluded.seen_at
      where excluded.seen_at > known.seen_at
      """;

  private static final String DROP_OLDER =
      """
      delete from trinity_seen where user_id = ? and media_type = ? and seen_at <
        (select seen_at from trinity_seen where user_id = ? and media_type = ?
         order by seen_at desc limit 1 offset ?)
      """;

  private static final String OF =
      "select movie_id from trinity_seen where user_id = ? and media_type = ?";

  private final Database database;

  JdbcSeenStore(Database database) {
    this.database = database;
  }

  @Override
  public void add(UserId user, MediaType mediaType, MovieId title, Instant at) {
    if (title.equals(MovieId.PARTICIPATION)) {
      throw new IllegalArgumentException("the reserved id names no title");
    }
    String id = user.value();
    int unused =
        database.transact(
            "storing a title that somebody has seen",
            session -> {
              int added = session.update(ADD, id, mediaType, title.value(), at);
              return added
                  + session.update(DROP_OLDER, id, mediaType, id, mediaType, MAX_TITLES - 1);
            });
  }

  @Override
  public Set<MovieId> of(UserId user, MediaType mediaType) {
    return Set.copyOf(
        database.read(
            "reading what somebody has seen",
            session -> session.query(OF, Row::movie, user.value(), mediaType)));
  }
}
