package app.trinity.jdbc.internal;

import app.trinity.account.UserId;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.MovieId;
import app.trinity.room.RoomId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of a result, by the names of its columns. It belongs to the thread that reads it. */
public final class Row {
  private final ResultSet results;

  Row(ResultSet results) {
    this.results = results;
  }

  /** Returns a text that is there. */
  public String text(String column) throws SQLException {
    String text = results.getString(column);
    if (text == null) {
      throw new SQLException("the column " + column + " is empty");
    }
    return text;
  }

  /** Returns a text; empty if there is none. */
  public Optional<String> findText(String column) throws SQLException {
    return Optional.ofNullable(results.getString(column));
  }

  /** Returns a whole number. */
  public int integer(String column) throws SQLException {
    return results.getInt(column);
  }

  /** Returns a whole number; empty if there is none. */
  public OptionalInt findInteger(String column) throws SQLException {
    int number = results.getInt(column);
    return results.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /** Returns a whole number of 64 bits. */
  public long number(String column) throws SQLException {
    return results.getLong(column);
  }

  /** Returns a fraction; empty if there is none. */
  public OptionalDouble findFraction(String column) throws SQLException {
    double number = results.getDouble(column);
    return results.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(number);
  }

  /** Returns a truth value. */
  public boolean flag(String column) throws SQLException {
    return results.getBoolean(column);
  }

  /** Returns a time. */
  public Instant time(String column) throws SQLException {
    return SqlTimes.instant(results.getLong(column));
  }

  /** Returns a time; empty if there is none. */
  public Optional<Instant> findTime(String column) throws SQLException {
    long nanos = results.getLong(column);
    return results.wasNull() ? Optional.empty() : Optional.of(SqlTimes.instant(nanos));
  }

  /** Returns the user in {@code user_id}. */
  public UserId user() throws SQLException {
    return UserId.of(text("user_id"));
  }

  /** Returns the room in {@code room_id}. */
  public RoomId room() throws SQLException {
    return RoomId.of(text("room_id"));
  }

  /** Returns the title in {@code movie_id}. */
  public MovieId movie() throws SQLException {
    return MovieId.of(integer("movie_id"));
  }

  /** Returns the media type in {@code media_type}. */
  public MediaType mediaType() throws SQLException {
    return MediaType.valueOf(text("media_type"));
  }

  /** Returns a list of whole numbers that {@link #join} has made one text of. */
  public List<Integer> integers(String column) throws SQLException {
    String joined = text(column);
    return joined.isEmpty()
        ? List.of()
        : Stream.of(joined.split(",")).map(Integer::valueOf).toList();
  }

  /** Joins whole numbers to one text. */
  public static String join(List<Integer> numbers) {
    return String.join(",", numbers.stream().map(String::valueOf).toList());
  }

  /** Reads a value from a row. */
  @FunctionalInterface
  public interface Reader<T extends @Nullable Object> {
    /** Reads a row. */
    T read(Row row) throws SQLException;
  }
}
