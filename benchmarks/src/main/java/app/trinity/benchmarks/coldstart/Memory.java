package app.trinity.benchmarks.coldstart;

import app.trinity.lambdaruntime.FunctionProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much memory a process takes. */
final class Memory {
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final Pattern JVM_HEAP = Pattern.compile("used (\\d+)K");
  private static final Pattern NODE_HEAP = Pattern.compile("\"heapUsed\":(\\d+)");
  private static final double KILOBYTES = 1024;
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private Memory() {}

  /** Resident, in MB; not a number where the system does not tell. */
  static double residentMegabytes(FunctionProcess function) {
    Path status = Path.of("/proc", Long.toString(function.pid()), "status");
    try {
      Matcher found = RESIDENT.matcher(Files.readString(status));
      return found.find() ? Long.parseLong(found.group(1)) / KILOBYTES : Double.NaN;
    } catch (IOException e) {
      return Double.NaN;
    }
  }

  /** Used on the heap, in MB: of a virtual machine, by its own tool, else as Node says. */
  static double heapMegabytes(FunctionProcess function, Contender contender) throws IOException {
    if (!contender.jvm()) {
      Matcher found = NODE_HEAP.matcher(function.invoke("{\"memory\": true}", LIMIT).body());
      return found.find() ? Long.parseLong(found.group(1)) / KILOBYTES / KILOBYTES : Double.NaN;
    }
    Path jcmd = Path.of(contender.command().get(0)).resolveSibling("jcmd");
    Process tool =
        new ProcessBuilder(jcmd.toString(), Long.toString(function.pid()), "GC.heap_info")
            .redirectErrorStream(true)
            .start();
    String told = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    long used = 0;
    for (String line : told.lines().toList()) {
      // The generations of the heap; the metaspace is none of it.
      Matcher found = JVM_HEAP.matcher(line);
      if (!line.contains("Metaspace") && !line.contains("class space") && found.find()) {
        used += Long.parseLong(found.group(1));
      }
    }
    return used / KILOBYTES;
  }
}
