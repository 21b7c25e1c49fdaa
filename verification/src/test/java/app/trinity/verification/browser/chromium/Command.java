package app.trinity.verification.browser.chromium;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program that {@code ./trinity} starts, in a process of its own. */
public final class Command implements AutoCloseable {
  private static final String READY = "Trinity is ready at ";

  private final Process process;
  private final URI address;

  private Command(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /** Starts it with these arguments and answers once it serves. */
  public static Command start(String... arguments) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-cp", System.getProperty("java.class.path")));
    words.add("app.trinity.local.cli.Main");
    words.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      return new Command(process, address(process.inputReader(StandardCharsets.UTF_8)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static URI address(BufferedReader said) throws IOException {
    String line = said.readLine();
    if (line == null || !line.startsWith(READY)) {
      throw new IOException("it does not serve, but says: " + line);
    }
    return URI.create(line.substring(READY.length()));
  }

  /** Where it serves. */
  public URI address() {
    return address;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
