package app.trinity.verification.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The blocks of code that pages and Javadoc show, and the files that they are held to. */
final class Blocks {
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final Set<String> NOT_WRITTEN = Set.of("target", "node_modules", ".git");
  private static final Pattern FENCED = Pattern.compile("(?ms)^ *```(\\w*)\\n(.*?)^ *```$");
  private static final Pattern IN_JAVADOC =
      Pattern.compile(
          "(?s)<pre>\\{@code\\n(.*?)\\n *\\* *}</pre>|\\{@snippet :?\\n(.*?)\\n *\\* *}");

  private Blocks() {}

  /**
   * A block of code.
   *
   * @param place the page or the class that shows it, from the root of the project
   * @param language what is written behind the fence; empty where there is nothing
   * @param text its lines, without the stars of Javadoc
   */
  record Block(String place, String language, String text) {
    /** What stands between empty lines, each line without its indentation. */
    List<String> paragraphs() {
      return Stream.of(flat(text).split("\n\n+")).filter(part -> !part.isBlank()).toList();
    }

    @Override
    public String toString() {
      return place + ": " + text.lines().findFirst().orElse("");
    }
  }

  /** Returns the fenced blocks of every Markdown page of the project. */
  static List<Block> ofPages() throws IOException {
    List<Block> blocks = new ArrayList<>();
    for (Path page : files(ROOT, name -> name.endsWith(".md"))) {
      Matcher block = FENCED.matcher(Files.readString(page));
      while (block.find()) {
        blocks.add(new Block(place(page), block.group(1), block.group(2)));
      }
    }
    return blocks;
  }

  /** Returns the blocks in the Javadoc of every module's classes and packages. */
  static List<Block> ofJavadoc() throws IOException {
    List<Block> blocks = new ArrayList<>();
    for (Path source : files(ROOT, name -> name.endsWith(".java"))) {
      if (place(source).contains("src/main/java/")) {
        blocks.addAll(ofJavadoc(place(source), Files.readString(source)));
      }
    }
    return blocks;
  }

  static List<Block> ofJavadoc(String place, String source) {
    List<Block> blocks = new ArrayList<>();
    Matcher block = IN_JAVADOC.matcher(source);
    while (block.find()) {
      String text = block.group(1) == null ? block.group(2) : block.group(1);
      blocks.add(new Block(place, "java", text.replaceAll("(?m)^ *\\* ?", "")));
    }
    return blocks;
  }

  /** Returns what files hold whose names are chosen, each line without its indentation. */
  static List<String> texts(Path folder, Predicate<String> names) throws IOException {
    return files(folder, names).stream().map(file -> flat(read(file))).toList();
  }

  /** Returns whether a paragraph stands in one of the texts, whole lines of it. */
  static boolean stands(String paragraph, List<String> texts) {
    return texts.stream().anyMatch(text -> text.contains("\n" + paragraph.strip() + "\n"));
  }

  static List<Path> files(Path folder, Predicate<String> names) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
            return NOT_WRITTEN.contains(String.valueOf(visited.getFileName()))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (names.test(String.valueOf(file.getFileName()))) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  static String place(Path file) {
    return ROOT.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
  }

  private static String flat(String text) {
    return text.lines().map(String::strip).collect(Collectors.joining("\n", "\n", "\n"));
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
