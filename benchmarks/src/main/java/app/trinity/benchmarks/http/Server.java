package app.trinity.benchmarks.http;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A server in a process of its own, on a free port of loopback. */
final class Server implements AutoCloseable {
  private static final String READY = " is ready at ";

  private final Process process;
  private final BufferedReader out;
  private final Writer in;
  private final URI address;
  private final boolean metered;

  private Server(List<String> command, boolean metered) throws IOException {
    this.metered = metered;
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    in = process.outputWriter(StandardCharsets.UTF_8);
    String ready = line(text -> text.contains(READY));
    address = URI.create(ready.substring(ready.indexOf(READY) + READY.length()).strip());
  }

  /**
   * Starts a home edition.
   *
   * @param classPath its class path
   */
  static Server home(String classPath) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xms256m", "-Xmx256m", "-XX:+UseSerialGC", "-cp"));
    command.add(classPath + File.pathSeparator + ownClasses());
    command.add(Metered.class.getName());
    command.addAll(List.of("app.trinity.local.cli.Main", "--port", "0"));
    return new Server(command, true);
  }

  /** Starts any other server, which tells its address in a line "… is ready at ADDRESS". */
  static Server of(String command) throws IOException {
    return new Server(List.of(command.split(" +", -1)), false);
  }

  private static String ownClasses() {
    URL classes = Metered.class.getProtectionDomain().getCodeSource().getLocation();
    return Path.of(URI.create(classes.toString())).toString();
  }

  URI address() {
    return address;
  }

  /**
   * Finds what the process has used so far. Only a home edition tells what it allocated and counts
   * its time in nanoseconds; of another process the operating system knows the time.
   */
  Usage usage() {
    if (!metered) {
      return new Usage(process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L), 0);
    }
    try {
      in.write("?\n");
      in.flush();
      String[] told =
          line(text -> text.startsWith(Metered.PREFIX))
              .substring(Metered.PREFIX.length())
              .split(" ", -1);
      return new Usage(Long.parseLong(told[0]), Long.parseLong(told[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String line(Predicate<String> wanted) throws IOException {
    while (true) {
      String line = out.readLine();
      if (line == null) {
        throw new IllegalStateException("the server ended");
      }
      if (wanted.test(line)) {
        return line;
      }
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
