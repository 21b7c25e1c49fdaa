package app.trinity.verification.home;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program that {@code ./trinity} starts, in a process of its own. */
final class HomeProcess implements AutoCloseable {
  /** The folder of the whole project. */
  static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  private static final String READY = "Trinity is ready at ";
  private static final long PATIENCE_SECONDS = 60;

  private final Process process;
  private final URI address;

  private HomeProcess(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /** Starts it on DynamoDB Local over a folder, where what it kept before is found again. */
  static HomeProcess start(Path data) throws IOException {
    return serving(launch(data));
  }

  /** Starts it with a store of another kind. */
  static HomeProcess start(Path data, String store, String... more) throws IOException {
    return serving(new ProcessBuilder(words(data, store, more)).redirectErrorStream(true).start());
  }

  /** Waits until a process serves. */
  static HomeProcess serving(Process process) throws IOException {
    BufferedReader said = process.inputReader(UTF_8);
    StringBuilder all = new StringBuilder();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith(READY)) {
        discard(said);
        return new HomeProcess(process, URI.create(line.substring(READY.length())));
      }
      all.append(line).append('\n');
    }
    throw new AssertionError("it does not serve, but says: " + all);
  }

  /** Starts it, and does not wait until it serves. */
  static Process launch(Path data) throws IOException {
    return new ProcessBuilder(words(data, "dynamodb-local")).redirectErrorStream(true).start();
  }

  /** The command that starts it. */
  static List<String> words(Path data, String store, String... more) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-Dtrinity.home=" + PROJECT));
    words.add("--enable-native-access=ALL-UNNAMED");
    words.addAll(List.of("-cp", System.getProperty("java.class.path")));
    words.addAll(List.of("app.trinity.local.cli.Main", "--port", "0"));
    words.addAll(List.of("--store", store, "--data", data.toString()));
    words.addAll(List.of(more));
    return words;
  }

  /** A process that nobody listens to would wait for its listener once a pipe is full. */
  private static void discard(BufferedReader said) {
    Thread thread = new Thread(() -> said.lines().forEach(line -> {}), "home-output");
    thread.setDaemon(true);
    thread.start();
  }

  /** Where it serves. */
  URI address() {
    return address;
  }

  /** Kills it as SIGKILL does; its DynamoDB Local finds itself alone. */
  void kill() {
    kill(process);
  }

  static void kill(Process process) {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Kills it and its DynamoDB Local, as a power cut does. */
  void killWithDatabase() {
    List<ProcessHandle> children = process.toHandle().descendants().toList();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    process.onExit().join();
    children.forEach(child -> child.onExit().join());
  }

  /** Ends it as Ctrl-C does. */
  @Override
  public void close() {
    process.toHandle().destroy();
    process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }
}
