package app.trinity.benchmarks.engine;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.ToIntFunction;

/**
 * Calls of the engine a second of processor time, beside an earlier build: each build in a process
 * of its own, in turns, so that what else the machine does meets both.
 *
 * <p>The system property {@code before} is the class path of the earlier build (ports, core, stores
 * in memory and what they need).
 */
public final class EngineBenchmark {
  private static final int ROUNDS = 5;
  private static final Duration WARM_UP = Duration.ofSeconds(2);
  private static final Duration MEASURED = Duration.ofSeconds(2);
  private static final String MEASURE = "measure";

  private static final Map<String, ToIntFunction<HalfPlayedRoom>> WORK = new LinkedHashMap<>();

  static {
    WORK.put("nextCards", HalfPlayedRoom::nextCards);
    WORK.put("standings", HalfPlayedRoom::standings);
    WORK.put("vote", HalfPlayedRoom::vote);
    WORK.put("vote+nextCards", HalfPlayedRoom::voteAndNextCards);
    WORK.put("vote+standings", HalfPlayedRoom::voteAndStandings);
  }

  private EngineBenchmark() {}

  /** Measures both builds and prints rates and ratios; given {@code measure}, this build alone. */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length > 0 && args[0].equals(MEASURE)) {
      WORK.forEach((name, work) -> System.out.printf("%s %.0f%n", name, rate(work)));
      return;
    }
    String now = System.getProperty("java.class.path");
    String before = ownClasses() + File.pathSeparator + System.getProperty("before", now);
    Map<String, List<Double>> earlier = new LinkedHashMap<>();
    Map<String, List<Double>> present = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      measure(before, earlier);
      measure(now, present);
    }
    System.out.printf("%-16s %12s %12s %8s%n", "", "before", "now", "ratio");
    for (String name : WORK.keySet()) {
      double was = median(earlier.getOrDefault(name, List.of()));
      double is = median(present.getOrDefault(name, List.of()));
      System.out.printf("%-16s %,12.0f %,12.0f %8.1f%n", name, was, is, is / was);
    }
  }

  private static String ownClasses() {
    return new File(
            EngineBenchmark.class.getProtectionDomain().getCodeSource().getLocation().getPath())
        .getPath();
  }

  private static void measure(String classPath, Map<String, List<Double>> rates)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                classPath,
                EngineBenchmark.class.getName(),
                MEASURE)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int space = line.indexOf(' ');
        rates
            .computeIfAbsent(line.substring(0, space), name -> new ArrayList<>())
            .add(Double.parseDouble(line.substring(space + 1)));
      }
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException("a measurement failed");
    }
  }

  private static double rate(ToIntFunction<HalfPlayedRoom> work) {
    HalfPlayedRoom evening = new HalfPlayedRoom();
    IntSupplier call = () -> work.applyAsInt(evening);
    callsASecond(call, WARM_UP);
    return callsASecond(call, MEASURED);
  }

  /** Calls for some time of this thread's processor time, whatever else runs meanwhile. */
  private static double callsASecond(IntSupplier call, Duration time) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    long end = start;
    long calls = 0;
    long sum = 0;
    while (end - start < time.toNanos()) {
      for (int i = 0; i < 1000; i++) {
        sum += call.getAsInt();
      }
      calls += 1000;
      end = threads.getCurrentThreadCpuTime();
    }
    if (sum < 0) {
      throw new IllegalStateException("nothing came back");
    }
    return calls * 1e9 / (end - start);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
  }
}
