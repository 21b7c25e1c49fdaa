package app.trinity.benchmarks.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Votes over some connections at once, each waiting for an answer before it sends again. */
final class Load implements AutoCloseable {
  private static final String VOTED = "\"success\":true";

  private final List<KeptConnection> lines = new ArrayList<>();
  private final List<List<byte[]>> votes = new ArrayList<>();
  private final ExecutorService voters;

  /** What a person does at a server before they vote. */
  interface Opening {
    List<byte[]> open(KeptConnection line) throws IOException;
  }

  Load(URI address, int connections, Opening opening) throws IOException {
    voters = Executors.newFixedThreadPool(connections);
    for (int i = 0; i < connections; i++) {
      KeptConnection line = new KeptConnection(address);
      lines.add(line);
      votes.add(opening.open(line));
    }
  }

  /**
   * Casts votes.
   *
   * @return how long it took, in nanoseconds
   */
  long cast(int count) throws IOException {
    for (KeptConnection line : lines) {
      line.reconnect();
    }
    long begun = System.nanoTime();
    List<CompletableFuture<Void>> casting = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      KeptConnection line = lines.get(i);
      List<byte[]> own = votes.get(i);
      casting.add(CompletableFuture.runAsync(() -> cast(line, own, count / lines.size()), voters));
    }
    casting.forEach(CompletableFuture::join);
    return System.nanoTime() - begun;
  }

  private static void cast(KeptConnection line, List<byte[]> votes, int count) {
    try {
      for (int i = 0; i < count; i++) {
        String answer = line.send(votes.get(i % votes.size()));
        if (!answer.contains(VOTED)) {
          throw new IllegalStateException(answer);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    voters.shutdownNow();
    for (KeptConnection line : lines) {
      line.close();
    }
  }
}
