package app.trinity.verification.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Commands, options, properties and variables that pages name are there to be used. */
class CommandsTest {
  private static final Pattern COMMAND =
      Pattern.compile("(?m)(?:^ *|[`(]|scripts/)(%s)((?: [^`\\n|#;]*)?)");
  private static final Pattern LONG_OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*");
  private static final Pattern DECLARED = Pattern.compile("names = \"(--[a-z-]+)\"");
  private static final Set<String> OF_EVERY_COMMAND = Set.of("--help", "--version");

  private static final Path HOME = Blocks.ROOT.resolve("trinity-local/src/main");
  private static final Path SCRIPTS = Blocks.ROOT.resolve("infrastructure/scripts");

  @Test
  void the_home_editions_options_are_those_of_its_page() throws IOException {
    String page = Files.readString(Blocks.ROOT.resolve("docs/home.md"));
    Set<String> told =
        page.lines()
            .filter(line -> line.startsWith("| `--"))
            .flatMap(line -> found(LONG_OPTION, line.split("\\|", -1)[1]).stream())
            .collect(Collectors.toCollection(TreeSet::new));

    Set<String> there = declared(HOME);
    there.addAll(OF_EVERY_COMMAND);
    assertThat(told).isEqualTo(there);
    assertThat(options("\\./trinity", pages())).isSubsetOf(there).isNotEmpty();
  }

  @Test
  void the_operators_commands_take_the_options_that_pages_name() throws IOException {
    String pages = pages();

    assertThat(found(Pattern.compile("scripts/([a-z][a-z-]+)"), pages))
        .isNotEmpty()
        .allMatch(name -> Files.exists(SCRIPTS.resolve(name)));
    for (String command : Set.of("doctor", "create-zips", "cleanup-test-rooms", "sync-from-aws")) {
      Set<String> there = declared(SCRIPTS.resolve("src/main"));
      there.addAll(OF_EVERY_COMMAND);
      assertThat(options(command, pages)).as(command).isSubsetOf(there);
    }
    assertThat(options("cleanup-test-rooms", pages)).contains("--all-tables", "--yes");
  }

  @Test
  void mavens_profiles_modules_and_properties_are_there() throws IOException {
    String commands =
        pages().lines().filter(line -> line.contains("mvn ")).collect(Collectors.joining("\n"));
    String sources =
        String.join(
            "\n",
            Blocks.texts(Blocks.ROOT, name -> name.matches("pom\\.xml|.*\\.(java|properties)")));

    assertThat(found(Pattern.compile(" -P([a-z,]+)"), commands))
        .flatMap(profiles -> Set.of(profiles.split(",")))
        .isNotEmpty()
        .allMatch(profile -> sources.contains("<id>" + profile + "</id>"));
    assertThat(found(Pattern.compile(" -pl ([\\w/-]+)"), commands))
        .isNotEmpty()
        .allMatch(module -> Files.exists(Blocks.ROOT.resolve(module).resolve("pom.xml")));
    assertThat(found(Pattern.compile("-D((?:trinity|jqwik)\\.[\\w.]+)"), commands))
        .hasSizeGreaterThan(3)
        .allMatch(property -> sources.contains(property));
  }

  @Test
  void variables_are_read_somewhere() throws IOException {
    String sources =
        Blocks.files(Blocks.ROOT, name -> name.endsWith(".java")).stream()
                .filter(file -> Blocks.place(file).contains("src/main/"))
                .map(Blocks::read)
                .collect(Collectors.joining("\n"))
            + Files.readString(Blocks.ROOT.resolve("infrastructure/.env.example"));

    assertThat(found(Pattern.compile("\\b((?:TRINITY|TMDB|GOOGLE)_[A-Z_]*[A-Z])\\b"), pages()))
        .hasSizeGreaterThan(20)
        .allMatch(variable -> isRead(variable, sources));
    assertThat(isRead("TRINITY_ROOMS_AT_MOST", sources)).isFalse();
  }

  /** Whether sources name a variable, or the one of which it is the form for one part. */
  private static boolean isRead(String variable, String sources) {
    String forAll = variable.replaceFirst("_[A-Z]+$", "");
    return sources.contains(variable)
        || sources.contains('"' + forAll + '"')
        || sources.contains('"' + forAll + "_\"");
  }

  private static String pages() throws IOException {
    return String.join("\n", Blocks.texts(Blocks.ROOT, name -> name.endsWith(".md")));
  }

  /** Returns the options that follow a command's name, in code. */
  private static Set<String> options(String command, String pages) {
    Set<String> options = new TreeSet<>();
    Matcher call = Pattern.compile(COMMAND.pattern().formatted(command)).matcher(pages);
    while (call.find()) {
      options.addAll(found(LONG_OPTION, call.group(2)));
    }
    return options;
  }

  private static Set<String> declared(Path sources) throws IOException {
    return found(
        DECLARED, String.join("\n", Blocks.texts(sources, name -> name.endsWith(".java"))));
  }

  /** Returns the first group of each finding, or the whole where there is no group. */
  private static Set<String> found(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(matcher.groupCount() == 0 ? 0 : 1));
    }
    return found;
  }
}
