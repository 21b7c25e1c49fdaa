package app.trinity.suites.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences that the driven ports promise, read from their Javadoc. */
final class SpiSentences {
  private static final Path PORTS = Path.of("../trinity-ports/src/main/java/app/trinity");
  private static final Pattern COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.])\\s+(?=[A-Z#])");

  private SpiSentences() {}

  /** The sentences of each port, by its simple name. What parameters are is not among them. */
  static Map<String, List<String>> byPort() throws IOException {
    Map<String, List<String>> sentences = new LinkedHashMap<>();
    for (String port :
        List.of(
            "room/spi/RoomStore",
            "room/spi/RosterStore",
            "vote/spi/VoteStore",
            "match/spi/MatchStore",
            "match/spi/MatchPublisher",
            "account/spi/UsernameStore",
            "account/spi/ProfileStore",
            "account/spi/UserGroups",
            "discovery/spi/Catalog")) {
      Path source = PORTS.resolve(port + ".java");
      sentences.put(
          source.getFileName().toString().replace(".java", ""), in(Files.readString(source)));
    }
    return sentences;
  }

  /** The sentences of a source's documentation comments, without their markup. */
  static List<String> in(String source) {
    List<String> sentences = new ArrayList<>();
    Matcher comment = COMMENT.matcher(source);
    while (comment.find()) {
      String text =
          comment
              .group(1)
              .replaceAll("(?m)^\\s*\\*", "")
              .replaceAll("(?s)@(?:param|throws)\\s.*?(?=\\n\\s*@|\\z)", "")
              .replaceAll("<b>[^<]*</b>", "")
              .replaceAll("<[^>]+>", "")
              .replaceAll("\\{@\\w+\\s+(?:[\\w.]*[#.])?([^}]*)}", "$1")
              .replaceAll("@return\\s", ". ")
              .replaceAll("\\s+", " ")
              .trim();
      Arrays.stream(SENTENCE_END.split(text))
          .map(String::strip)
          .filter(sentence -> sentence.matches(".*\\w.*"))
          .forEach(sentences::add);
    }
    return sentences;
  }
}
