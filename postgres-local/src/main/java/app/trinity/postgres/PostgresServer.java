package app.trinity.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL server on loopback, in a temporary folder of its own. It does not write through to
 * the disk, and looks for deadlocks at once. PostgreSQL refuses to run as root: then it runs as the
 * user {@code postgres}.
 *
 * <p>Safe for use by several threads.
 */
public final class PostgresServer implements AutoCloseable {
  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
  private static final String SUPERUSER = "trinity";
  private static final long PATIENCE_SECONDS = 120;

  private final Path programs;
  private final Path folder;
  private final int port;
  private final AtomicInteger databases = new AtomicInteger();

  private PostgresServer(Path programs, Path folder, int port) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
  }

  /**
   * Returns whether a server can be started on this machine.
   *
   * @throws IllegalStateException if it cannot and the environment says {@code CI=true}, so that no
   *     test goes missing there
   */
  public static boolean isInstalled() {
    return isInstalled(programs(), "true".equals(System.getenv("CI")));
  }

  static boolean isInstalled(Optional<Path> programs, boolean ci) {
    if (programs.isEmpty() && ci) {
      throw new IllegalStateException(
          "no PostgreSQL: initdb is neither below " + DEBIAN + " nor on the PATH, and CI=true");
    }
    return programs.isPresent();
  }

  /** Where the programs are, the newest if there are several. */
  private static Optional<Path> programs() {
    List<Path> folders = new ArrayList<>();
    if (Files.isDirectory(DEBIAN)) {
      try (Stream<Path> versions = Files.list(DEBIAN)) {
        versions
            .sorted(Comparator.reverseOrder())
            .map(version -> version.resolve("bin"))
            .forEach(folders::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    Stream.of(System.getenv("PATH").split(":")).map(Path::of).forEach(folders::add);
    return folders.stream().filter(one -> Files.isExecutable(one.resolve("initdb"))).findFirst();
  }

  /**
   * Makes a server and starts it; it ends with this process at the latest, if that ends in order.
   *
   * @throws IllegalStateException if none is installed, or it does not start
   */
  public static PostgresServer start() {
    Path programs =
        programs().orElseThrow(() -> new IllegalStateException("PostgreSQL is not installed"));
    PostgresServer server = new PostgresServer(programs, newFolder(), freePort());
    server.run(
        "initdb",
        "-D",
        server.data(),
        "-U",
        SUPERUSER,
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--locale=C",
        "--no-sync");
    server.resume();
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    return server;
  }

  private static Path newFolder() {
    try {
      Path folder = Files.createTempDirectory("trinity-postgres");
      // The server may run as another user than this process.
      return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts the server again, on the same port and with what it keeps. */
  public void resume() {
    String options =
        "-h 127.0.0.1 -p "
            + port
            + " -k "
            + folder
            + " -c deadlock_timeout=10ms"
            + " -c max_connections=200 -c shared_buffers=32MB -c fsync=off";
    run(
        "pg_ctl",
        "-D",
        data(),
        "-l",
        folder.resolve("server.log").toString(),
        "-w",
        "-t",
        String.valueOf(PATIENCE_SECONDS),
        "-o",
        options,
        "start");
  }

  /** Ends the server as a crash does: its connections break, and it recovers at the next start. */
  public void crash() {
    run("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
  }

  /** Returns the port on loopback. */
  public int port() {
    return port;
  }

  /** Makes an empty database; returns its name, which is like no other's. */
  public String createDatabase() {
    String name = "trinity_" + databases.incrementAndGet();
    try (Connection connection = dataSource("postgres").getConnection();
        Statement statement = connection.createStatement()) {
      boolean unused = statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("could not create " + name, e);
    }
    return name;
  }

  /** Returns a source of single connections to one of the databases. */
  public PGSimpleDataSource dataSource(String database) {
    return dataSource(port, database);
  }

  /** Returns a source of single connections to a database of a server on some port on loopback. */
  public static PGSimpleDataSource dataSource(int port, String database) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {"127.0.0.1"});
    source.setPortNumbers(new int[] {port});
    source.setUser(SUPERUSER);
    source.setDatabaseName(database);
    return source;
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private void run(String program, String... arguments) {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(
          List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    Path log = folder.resolve(program + ".log");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IllegalStateException(program + " failed: " + Files.readString(log));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + program, e);
    }
  }

  /** Ends the server, if it is running, and deletes its folder. */
  @Override
  public void close() {
    if (Files.exists(folder.resolve("data").resolve("postmaster.pid"))) {
      crash();
    }
    if (Files.exists(folder)) {
      deleteFolder();
    }
  }

  private void deleteFolder() {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
