package app.trinity.suites.evening;

import java.util.ArrayList;
import java.util.List;

/** What has been asked for in an evening so far, one line for each request. */
final class Narration {
  private final List<String> lines = new ArrayList<>();

  void tell(String line) {
    lines.add((lines.size() + 1) + ". " + line);
  }

  /** The number of the latest request. */
  int request() {
    return lines.size();
  }

  List<String> lines() {
    return List.copyOf(lines);
  }
}
