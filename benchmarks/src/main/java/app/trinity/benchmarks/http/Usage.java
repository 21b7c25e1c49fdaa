package app.trinity.benchmarks.http;

/**
 * What a process used.
 *
 * @param cpuNanos processor time, in nanoseconds
 * @param allocatedBytes what its threads allocated, in bytes
 */
record Usage(long cpuNanos, long allocatedBytes) {
  Usage since(Usage before) {
    return new Usage(cpuNanos - before.cpuNanos, allocatedBytes - before.allocatedBytes);
  }

  double cpuMicrosPer(int requests) {
    return cpuNanos / 1_000.0 / requests;
  }

  double bytesPer(int requests) {
    return (double) allocatedBytes / requests;
  }
}
