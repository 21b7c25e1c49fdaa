package app.trinity.benchmarks.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A server, the load on it, and what was measured of it. */
final class ServerContender implements AutoCloseable {
  /** The simulator is that much slower: a round would take minutes. */
  private static final int SIMULATOR_SHARE = 20;

  private static final int WARM_UPS = 3;

  final List<Double> cpuMicros = new ArrayList<>();
  final List<Double> bytes = new ArrayList<>();
  final List<Double> perSecond = new ArrayList<>();

  private final String name;
  private final Server server;
  private final Load load;
  private final int share;

  private ServerContender(String name, Server server, Load load, int share) {
    this.name = name;
    this.server = server;
    this.load = load;
    this.share = share;
  }

  static ServerContender home(String name, String classPath, int connections) throws IOException {
    Server server = Server.home(classPath);
    return new ServerContender(
        name, server, new Load(server.address(), connections, VoteRequests::home), 1);
  }

  static ServerContender simulator(String command, int connections) throws IOException {
    Server server = Server.of(command);
    return new ServerContender(
        "simulator",
        server,
        new Load(server.address(), connections, VoteRequests::simulated),
        SIMULATOR_SHARE);
  }

  void warmUp(int votes) throws IOException {
    for (int i = 0; i < WARM_UPS; i++) {
      load.cast(votes / share);
    }
  }

  void round(int votes) throws IOException {
    int count = votes / share;
    Usage before = server.usage();
    long nanos = load.cast(count);
    Usage used = server.usage().since(before);
    cpuMicros.add(used.cpuMicrosPer(count));
    bytes.add(used.bytesPer(count));
    perSecond.add(count * 1e9 / nanos);
  }

  String summary() {
    return String.format(
        Locale.ROOT,
        "%-10s %8.1f µs of processor time, %8.0f bytes, %8.0f votes a second",
        name,
        HomeVotesBenchmark.median(cpuMicros),
        HomeVotesBenchmark.median(bytes),
        HomeVotesBenchmark.median(perSecond));
  }

  @Override
  public void close() throws IOException {
    load.close();
    server.close();
  }
}
