package app.trinity.benchmarks.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Votes at two builds of the home edition, in turn, and at Amplify's simulator of AppSync, by the
 * same client, and prints what a vote costs each of them. See docs/benchmarks/home-votes.md.
 */
public final class HomeVotesBenchmark {
  private static final int CONNECTIONS = 4;
  private static final int ROUNDS = 5;

  private HomeVotesBenchmark() {}

  /**
   * Options: {@code -Dbefore=CLASSPATH} and {@code -Dnow=CLASSPATH}, the class paths of two builds
   * of trinity-local; {@code -Dsimulator=COMMAND}, which starts the simulator; {@code -Dvotes=N},
   * how many votes a round has.
   */
  public static void main(String[] arguments) throws IOException {
    int votes = Integer.getInteger("votes", 12_000);
    List<ServerContender> contenders = new ArrayList<>();
    try {
      contenders.add(ServerContender.home("before", System.getProperty("before"), CONNECTIONS));
      contenders.add(ServerContender.home("now", System.getProperty("now"), CONNECTIONS));
      contenders.add(ServerContender.simulator(System.getProperty("simulator"), CONNECTIONS));
      for (ServerContender contender : contenders) {
        contender.warmUp(votes);
      }
      for (int round = 0; round < ROUNDS; round++) {
        for (ServerContender contender : contenders) {
          contender.round(votes);
        }
      }
      print(contenders);
    } finally {
      for (ServerContender contender : contenders) {
        contender.close();
      }
    }
  }

  @SuppressWarnings("SystemOut")
  private static void print(List<ServerContender> contenders) {
    contenders.forEach(contender -> System.out.println(contender.summary()));
    ServerContender before = contenders.get(0);
    ServerContender now = contenders.get(1);
    ServerContender simulator = contenders.get(2);
    System.out.printf(
        Locale.ROOT,
        "now / before: processor time %.2f, allocation %.2f, votes a second %.2f%n",
        median(now.cpuMicros) / median(before.cpuMicros),
        median(now.bytes) / median(before.bytes),
        median(now.perSecond) / median(before.perSecond));
    System.out.printf(
        Locale.ROOT,
        "now / simulator: votes a second %.1f, processor time %.3f%n",
        median(now.perSecond) / median(simulator.perSecond),
        median(now.cpuMicros) / median(simulator.cpuMicros));
  }

  static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}
