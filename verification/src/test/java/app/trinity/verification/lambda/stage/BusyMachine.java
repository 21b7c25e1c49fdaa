package app.trinity.verification.lambda.stage;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** How much longer functions take here than on AWS, where a process has a machine to itself. */
public final class BusyMachine {
  private static final int LARGEST_FACTOR = 20;

  /** 1 where every process finds a processor at once, more where other processes want them, too. */
  public static final int TIME_FACTOR = timeFactor();

  private BusyMachine() {}

  /** Returns how long something may take here that has to be over within a limit on AWS. */
  public static Duration limit(Duration onAws) {
    return onAws.multipliedBy(TIME_FACTOR);
  }

  private static int timeFactor() {
    var machine = ManagementFactory.getOperatingSystemMXBean();
    // Negative where the machine does not tell.
    double wanted = machine.getSystemLoadAverage() / machine.getAvailableProcessors();
    return (int) Math.max(1, Math.min(LARGEST_FACTOR, Math.ceil(2 * wanted)));
  }
}
