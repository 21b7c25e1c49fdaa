package app.trinity.suites.kit;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.doctree.ThrowsTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The sentences of the Javadoc of every SPI package, but for what is the ports' own code (builders,
 * static and private methods) and what parameters are.
 */
final class SpiSentences {
  private static final Path PORTS = Path.of("../trinity-ports/src/main/java/app/trinity");
  private static final Pattern PARAGRAPH = Pattern.compile("<p>|<ul>|<li>");
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.])\\s+(?=[A-Z#])");

  private SpiSentences() {}

  /** The sentences of every SPI package of trinity-ports. */
  static List<Sentence> all() throws IOException {
    try (Stream<Path> files = Files.walk(PORTS)) {
      return in(
          files
              .filter(file -> file.getParent().endsWith("spi"))
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.endsWith("package-info.java"))
              .sorted()
              .collect(Collectors.toList()));
    }
  }

  /** The sentences of some sources. */
  static List<Sentence> in(List<Path> sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      Iterable<? extends JavaFileObject> units = files.getJavaFileObjectsFromPaths(sources);
      JavacTask task =
          (JavacTask)
              compiler.getTask(null, files, found -> {}, List.of("-proc:none"), null, units);
      DocTrees docs = DocTrees.instance(task);
      List<Sentence> sentences = new ArrayList<>();
      for (CompilationUnitTree unit : task.parse()) {
        new Reader(docs, sentences).scan(unit, null);
      }
      return sentences;
    }
  }

  /** Collects the sentences of one source. */
  private static final class Reader extends TreePathScanner<Void, Void> {
    private static final Set<Modifier> OWN = Set.of(Modifier.STATIC, Modifier.PRIVATE);

    private final DocTrees docs;
    private final List<Sentence> sentences;
    private String type = "";

    Reader(DocTrees docs, List<Sentence> sentences) {
      this.docs = docs;
      this.sentences = sentences;
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
      String name = tree.getSimpleName().toString();
      if (name.equals("Builder")) {
        return null;
      }
      type = type.isEmpty() ? name : type;
      collect(name);
      return super.visitClass(tree, null);
    }

    @Override
    public Void visitMethod(MethodTree tree, Void unused) {
      Set<Modifier> modifiers = tree.getModifiers().getFlags();
      if (modifiers.stream().noneMatch(OWN::contains)) {
        collect(tree.getName().toString());
      }
      return null;
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
      if (getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.ENUM) {
        collect(tree.getName().toString());
      }
      return null;
    }

    private void collect(String member) {
      DocCommentTree comment = docs.getDocCommentTree(getCurrentPath());
      if (comment == null) {
        return;
      }
      add(member, "", comment.getFullBody());
      for (DocTree block : comment.getBlockTags()) {
        if (block instanceof ReturnTree answer) {
          add(member, "@return ", answer.getDescription());
        } else if (block instanceof ThrowsTree failure) {
          add(
              member,
              "@throws " + plain(failure.getExceptionName().toString()) + " ",
              failure.getDescription());
        }
      }
    }

    private void add(String member, String start, List<? extends DocTree> body) {
      String text = body.stream().map(String::valueOf).collect(Collectors.joining());
      PARAGRAPH
          .splitAsStream(text)
          .flatMap(paragraph -> SENTENCE_END.splitAsStream(plain(paragraph)))
          .filter(sentence -> sentence.matches(".*\\w.*"))
          .forEach(sentence -> sentences.add(new Sentence(type, member, start + sentence)));
    }
  }

  /** A text without markup, and with simple names for qualified ones. */
  private static String plain(String text) {
    return text.replaceAll("<b>[^<]*</b>", "")
        .replaceAll("<[^>]+>", "")
        .replaceAll("\\{@\\w+\\s+([^}]*)}", "$1")
        .replaceAll("\\b(?:[a-z]+\\.)+(?=[A-Z])", "")
        .replaceAll("\\b[A-Z]\\w*#|#", "")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
