package app.trinity.benchmarks.memory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs {@link VoteLoop} over this build and over an older one, in processes of their own that take
 * turns, and prints a table. The older build is named by its class path in the property {@code
 * trinity.base}; the loop is compiled against each by the launcher.
 */
final class VotesInMemory {
  private static final int TURNS = Integer.getInteger("trinity.turns", 3);
  private static final Path LOOP =
      Path.of("benchmarks/src/main/java/app/trinity/benchmarks/memory/VoteLoop.java");

  private VotesInMemory() {}

  /** Measures and prints; to be started in the project's root folder. */
  public static void main(String[] args) throws IOException, InterruptedException {
    String base = System.getProperty("trinity.base", "");
    if (base.isEmpty()) {
      throw new IllegalArgumentException("Name the older build: -Dtrinity.base=CLASS_PATH");
    }
    Map<String, List<Double>> before = new LinkedHashMap<>();
    Map<String, List<Double>> now = new LinkedHashMap<>();
    for (int turn = 0; turn < TURNS; turn++) {
      measure(base, before);
      measure(System.getProperty("java.class.path"), now);
    }
    System.out.println("| votes | people | before | now | ratio |");
    System.out.println("|---|--:|--:|--:|--:|");
    now.forEach(
        (load, rates) -> {
          double old = median(before.getOrDefault(load, List.of()));
          System.out.printf(
              "| %s | %,.0f | %,.0f | %.1f |%n",
              load.replace(" ", " | "), old, median(rates), median(rates) / old);
        });
  }

  private static void measure(String classPath, Map<String, List<Double>> rates)
      throws IOException, InterruptedException {
    Process loop =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Compiled code from the first round on, and one thread that collects garbage.
                "-Xbatch",
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                LOOP.toString(),
                "2",
                "5")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String printed = new String(loop.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (loop.waitFor() != 0) {
      throw new IllegalStateException("The loop failed over " + classPath);
    }
    for (String line : printed.lines().toList()) {
      int end = line.lastIndexOf(' ');
      rates
          .computeIfAbsent(line.substring(0, end), load -> new ArrayList<>())
          .add(Double.parseDouble(line.substring(end + 1)));
    }
  }

  private static double median(List<Double> rates) {
    double[] sorted = rates.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
