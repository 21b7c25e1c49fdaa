package app.trinity.verification.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads which rules there are and which of them sources cite. */
final class Citations {
  /** A rule begins a list entry of the contract with its id in bold. */
  private static final Pattern RULE =
      Pattern.compile("(?m)^- \\*\\*([A-Z]+(?:-\\d+[a-z]?)?)\\*\\*");

  private static final Pattern CITATION = Pattern.compile("@Rule\\(([^)]*)\\)");
  private static final Pattern ID = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

  /** The modules that publish tests. */
  private static final Set<String> PUBLISHED = Set.of("trinity-testkit", "trinity-suites");

  private Citations() {}

  /** The ids of the rules that a contract states. */
  static Set<String> statedBy(String contract) {
    return all(RULE, contract);
  }

  /** The ids that a source cites; what its comments say does not count. */
  static Set<String> citedBy(String source) {
    Set<String> cited = new TreeSet<>();
    Matcher citation = CITATION.matcher(COMMENT.matcher(source).replaceAll(""));
    while (citation.find()) {
      cited.addAll(all(ID, citation.group(1)));
    }
    return cited;
  }

  private static Set<String> all(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  /** The contract of the house that a directory is in. */
  static Path contractAbove(Path directory) {
    for (Path house = directory; house != null; house = house.getParent()) {
      Path contract = house.resolve("docs").resolve("contract.md");
      if (Files.exists(contract)) {
        return contract;
      }
    }
    throw new IllegalStateException("no docs/contract.md above " + directory);
  }

  /** The tests of every module, and those that modules publish. */
  static List<Path> sourcesOfTests(Path house) throws IOException {
    try (Stream<Path> modules = Files.list(house)) {
      return modules
          .flatMap(
              module ->
                  Stream.of(
                      module.resolve("src/test/java"),
                      PUBLISHED.contains(module.getFileName().toString())
                          ? module.resolve("src/main/java")
                          : module.resolve("src/test/java")))
          .distinct()
          .filter(Files::isDirectory)
          .flatMap(Citations::javaFilesIn)
          .toList();
    }
  }

  private static Stream<Path> javaFilesIn(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
