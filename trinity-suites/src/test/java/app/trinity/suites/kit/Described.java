package app.trinity.suites.kit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sentences that no broken adapter is there for, under the reason why: they describe and
 * promise nothing, or a test elsewhere holds them, whose path is then part of the reason.
 */
final class Described {
  private Described() {}

  /** The sentences by their reason, as {@link Sentence#toString()} writes them. */
  static Map<String, List<String>> byReason() throws IOException {
    Map<String, List<String>> sentences = new LinkedHashMap<>();
    String reason = "";
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Described.class.getResourceAsStream("described.txt"), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("# ")) {
          reason = line.substring(2);
        } else if (!line.isBlank()) {
          sentences.computeIfAbsent(reason, text -> new ArrayList<>()).add(line);
        }
      }
    }
    return sentences;
  }
}
