package app.trinity.verification.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.tools.DiagnosticCollector;
import javax.tools.DocumentationTool;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Javadoc says something of every supported type and member, generated builders included. */
class DocumentedTest {
  private static final String WRITTEN = "src/main/java";
  private static final String GENERATED = "target/generated-sources/annotations";

  @Test
  void every_public_type_and_member_of_the_published_modules_is_documented() throws Exception {
    List<Path> sources = new ArrayList<>();
    Set<String> hidden = new HashSet<>();
    for (Path module : PublishedModules.jars()) {
      Predicate<String> exported = PublishedModules.exported(module);
      for (Path root : List.of(module.resolve(WRITTEN), module.resolve(GENERATED))) {
        for (Path source : PublishedModules.files(root, ".java")) {
          String name = root.relativize(source.getParent()).toString().replace('/', '.');
          if (!exported.test(name)) {
            hidden.add(name);
          }
          if (!source.endsWith("module-info.java")) {
            sources.add(source);
          }
        }
      }
    }
    assertThat(sources).anyMatch(source -> source.endsWith("ImmutableMovie.java"));

    assertThat(undocumented(sources))
        .filteredOn(member -> hidden.stream().noneMatch(name -> isOf(name, member)))
        .isEmpty();
  }

  private static boolean isOf(String packageName, String member) {
    return member.startsWith(packageName + ".")
        && Character.isUpperCase(member.charAt(packageName.length() + 1));
  }

  @Test
  void what_is_not_documented_is_found(@TempDir Path folder) throws Exception {
    Path source = folder.resolve("Bare.java");
    Files.writeString(
        source,
        """
        package app.trinity.bare;
        /** Documented. */
        public class Bare extends Hidden {
          /** Documented. */
          public Bare() {}
          public int mute() { return 1; }
          int unsupported() { return 1; }
          @Override public String toString() { return ""; }
        }
        class Hidden {
          public void inherited() {}
          /** Documented. */
          public void told() {}
        }
        """);

    assertThat(undocumented(List.of(source)))
        .containsExactly("app.trinity.bare.Bare#inherited()", "app.trinity.bare.Bare#mute()");
  }

  private static List<String> undocumented(List<Path> sources) throws Exception {
    DocumentationTool tool = ToolProvider.getSystemDocumentationTool();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        tool.getStandardFileManager(found, null, StandardCharsets.UTF_8)) {
      tool.getTask(
              new StringWriter(),
              files,
              found,
              Undocumented.class,
              List.of(
                  "-protected",
                  // Optional dependencies of a module need not be here.
                  "--ignore-source-errors",
                  "-classpath",
                  System.getProperty("java.class.path")),
              files.getJavaFileObjectsFromPaths(sources))
          .call();
    }
    List<String> messages =
        found.getDiagnostics().stream().map(diagnostic -> diagnostic.getMessage(null)).toList();
    assertThat(messages).anyMatch(message -> message.endsWith(Undocumented.LOOKED));
    return messages.stream()
        .filter(message -> message.contains(Undocumented.FOUND))
        .map(message -> message.substring(message.indexOf(": ") + 2))
        .toList();
  }
}
