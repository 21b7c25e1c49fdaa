package app.trinity.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.sqlite.SQLiteConnection;

/**
 * A source of connections through which somebody watches, or meddles with, each call that goes to
 * the database.
 */
final class WatchedSource {
  /** Hears of each call. What it throws breaks the connection for good, with its transaction. */
  interface Watcher {
    default void before(String call) throws SQLException {}

    default void after(String call) throws SQLException {}
  }

  private static final Set<String> CALLS =
      Set.of("getConnection", "execute", "executeQuery", "executeUpdate", "executeBatch", "commit");

  private static final List<Class<?>> WATCHED =
      List.of(Connection.class, PreparedStatement.class, Statement.class, ResultSet.class);

  private final HikariDataSource pool;
  private final Watcher watcher;

  private WatchedSource(HikariDataSource pool, Watcher watcher) {
    this.pool = pool;
    this.watcher = watcher;
  }

  static DataSource over(HikariDataSource pool, Watcher watcher) {
    WatchedSource source = new WatchedSource(pool, watcher);
    return (DataSource) source.watch(DataSource.class, pool, source.new Line());
  }

  /** What belongs to one connection breaks together. */
  private final class Line {
    private Connection connection;
    private boolean broken;

    void cut() throws SQLException {
      broken = true;
      if (connection == null) {
        return;
      }
      if (connection.isWrapperFor(SQLiteConnection.class)) {
        connection.unwrap(SQLiteConnection.class).close();
      } else {
        connection.abort(Runnable::run);
      }
      pool.evictConnection(connection);
    }
  }

  private Object watch(Class<?> type, Object target, Line line) {
    InvocationHandler handler = (proxy, method, arguments) -> call(target, method, arguments, line);
    return Proxy.newProxyInstance(
        WatchedSource.class.getClassLoader(), new Class<?>[] {type}, handler);
  }

  private Object call(Object target, Method method, Object[] arguments, Line line)
      throws Throwable {
    String name = method.getName();
    if (line.broken) {
      if (name.equals("isClosed")) {
        return true;
      }
      if (name.equals("close") || name.equals("abort")) {
        return null;
      }
      throw lost();
    }
    // A connection has a line of its own from the start; its source has none that could break.
    Line used = target instanceof DataSource ? new Line() : line;
    boolean counted = CALLS.contains(name);
    Object answer;
    try {
      if (counted) {
        watcher.before(name);
      }
      answer = invoke(target, method, arguments);
      if (target instanceof DataSource && answer instanceof Connection connection) {
        used.connection = connection;
        answer = watch(Connection.class, connection, used);
      }
      if (counted) {
        watcher.after(name);
      }
    } catch (Cut cut) {
      used.cut();
      throw lost();
    }
    return wrapped(method.getReturnType(), answer, used);
  }

  private Object wrapped(Class<?> type, Object answer, Line line) {
    return answer != null && type != Connection.class && WATCHED.contains(type)
        ? watch(type, answer, line)
        : answer;
  }

  private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static SQLException lost() {
    return new SQLException("the line was cut", "08006");
  }

  /** Has the connection break. */
  static final class Cut extends SQLException {
    private static final long serialVersionUID = 1L;
  }
}
