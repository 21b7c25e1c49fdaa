package app.trinity.benchmarks.coldstart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Measurements of one thing. Not for use by several threads at once. */
final class Sample {
  private final List<Double> values = new ArrayList<>();

  void add(double value) {
    values.add(value);
  }

  double median() {
    return quantile(0.5);
  }

  /** The value that so large a part of them does not exceed. */
  double quantile(double part) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    int index = (int) Math.ceil(part * sorted.size()) - 1;
    return sorted.get(Math.max(0, index));
  }

  /** The median, and the least and the greatest behind it. */
  String spread() {
    return String.format(
        Locale.ROOT,
        "%.0f (%.0f–%.0f)",
        median(),
        Collections.min(values),
        Collections.max(values));
  }
}
