package app.trinity.benchmarks.http;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Starts another program in this process and tells, whenever a line comes in, what the process has
 * used so far: processor time in nanoseconds, of all its threads, and the bytes that the threads
 * that are alive have allocated.
 */
final class Metered {
  static final String PREFIX = "metered: ";

  private Metered() {}

  /**
   * Starts the program.
   *
   * @param arguments the name of its main class, and its arguments
   */
  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws ReflectiveOperationException {
    Thread meter = new Thread(Metered::answer, "meter");
    meter.setDaemon(true);
    meter.start();
    Method program = Class.forName(arguments[0]).getMethod("main", String[].class);
    program.setAccessible(true);
    try {
      program.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  @SuppressWarnings("SystemOut")
  private static void answer() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
    try (BufferedReader asked =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      while (asked.readLine() != null) {
        long allocated =
            Arrays.stream(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
                .filter(bytes -> bytes > 0)
                .sum();
        System.out.println(PREFIX + system.getProcessCpuTime() + " " + allocated);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
