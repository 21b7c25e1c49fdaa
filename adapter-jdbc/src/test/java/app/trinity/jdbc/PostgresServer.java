package app.trinity.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.testkit.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL server on loopback, in a folder of its own, as a process of this one. The server
 * refuses to run as root: then it runs as the user {@code postgres}.
 */
final class PostgresServer implements AutoCloseable {
  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
  private static final String SUPERUSER = "trinity";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path programs;
  private final Path folder;
  private final int port;
  private Process process;

  private PostgresServer(Path programs, Path folder, int port) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
  }

  /** Where the programs are, the newest where there are several. */
  static Optional<Path> installed() {
    List<Path> folders = new ArrayList<>();
    if (Files.isDirectory(DEBIAN)) {
      try (Stream<Path> versions = Files.list(DEBIAN)) {
        versions
            .sorted(
                Comparator.comparing((Path version) -> version.getFileName().toString()).reversed())
            .map(version -> version.resolve("bin"))
            .forEach(folders::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    Stream.of(System.getenv("PATH").split(":")).map(Path::of).forEach(folders::add);
    return folders.stream().filter(one -> Files.isExecutable(one.resolve("initdb"))).findFirst();
  }

  /** Makes a server and starts it. */
  static PostgresServer start() {
    try {
      Path folder =
          Files.createTempDirectory(
              "trinity-postgres",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxrwxrwx")));
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
      PostgresServer server = new PostgresServer(installed().orElseThrow(), folder, freePort());
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
          "--no-sync",
          "--locale=C");
      server.resume();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Starts the server again on what it keeps. Deadlocks are looked for at once. */
  void resume() {
    process =
        launch(
            "postgres",
            "-D",
            data(),
            "-h",
            "127.0.0.1",
            "-p",
            String.valueOf(port),
            "-k",
            folder.toString(),
            "-c",
            "deadlock_timeout=10ms",
            "-c",
            "max_connections=200",
            "-c",
            "shared_buffers=32MB",
            "-c",
            "fsync=off");
    Eventually.holds(PATIENCE, this::assertAnswers);
  }

  private void assertAnswers() {
    try (Connection connection = dataSource("postgres").getConnection()) {
      assertThat(connection.isValid(1)).isTrue();
    } catch (SQLException e) {
      throw new AssertionError("no answer from PostgreSQL: " + log("postgres"), e);
    }
  }

  /** Ends the server as a crash does. */
  void kill() {
    run("pg_ctl", "-D", data(), "stop", "-m", "immediate");
  }

  /** A source of single connections to a database of the server's. */
  PGSimpleDataSource dataSource(String database) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {"127.0.0.1"});
    source.setPortNumbers(new int[] {port});
    source.setUser(SUPERUSER);
    source.setDatabaseName(database);
    return source;
  }

  int port() {
    return port;
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private void run(String program, String... arguments) {
    try {
      Process running = launch(program, arguments);
      if (!running.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || running.exitValue() != 0) {
        throw new IllegalStateException(program + " failed: " + log(program));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + program, e);
    }
  }

  private String log(String program) {
    try {
      return Files.readString(folder.resolve(program + ".log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process launch(String program, String... arguments) {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(
          List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    try {
      return new ProcessBuilder(command)
          .directory(folder.toFile())
          .redirectErrorStream(true)
          .redirectOutput(folder.resolve(program + ".log").toFile())
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      run("pg_ctl", "-D", data(), "stop", "-m", "immediate");
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> file.delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
