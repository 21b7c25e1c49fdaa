package app.trinity.verification.publication;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.ParamTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import jdk.javadoc.doclet.Doclet;
import jdk.javadoc.doclet.DocletEnvironment;
import jdk.javadoc.doclet.Reporter;

/**
 * A doclet that reports, as errors, the supported types and members of which the Javadoc says
 * nothing. Like the standard doclet it takes the members of a superclass that is not public for the
 * subclass's own, and a method that says nothing has the words of the one it overrides.
 */
public final class Undocumented implements Doclet {
  /** How each report begins. */
  static final String FOUND = "undocumented: ";

  /** What is noted once everything has been looked at. */
  static final String LOOKED = "all looked at";

  private static final Set<Modifier> SUPPORTED = Set.of(Modifier.PUBLIC, Modifier.PROTECTED);

  private Optional<Reporter> reporter = Optional.empty();

  @Override
  public void init(Locale locale, Reporter given) {
    reporter = Optional.of(given);
  }

  @Override
  public String getName() {
    return "Undocumented";
  }

  @Override
  public Set<? extends Option> getSupportedOptions() {
    return Set.of();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public boolean run(DocletEnvironment environment) {
    List<String> found = new ArrayList<>();
    for (TypeElement type : ElementFilter.typesIn(environment.getIncludedElements())) {
      Documentation documentation = new Documentation(environment, type);
      Stream.concat(Stream.of(type), documentation.members())
          .filter(element -> !documentation.has(element))
          .forEach(element -> found.add(element == type ? "" + type : type + "#" + element));
    }
    Reporter told = reporter.orElseThrow();
    found.stream().sorted().forEach(name -> told.print(Diagnostic.Kind.ERROR, FOUND + name));
    told.print(Diagnostic.Kind.NOTE, LOOKED);
    return found.isEmpty();
  }

  private record Documentation(DocletEnvironment environment, TypeElement type) {
    private Elements elements() {
      return environment.getElementUtils();
    }

    Stream<? extends Element> members() {
      return elements().getAllMembers(type).stream()
          .filter(member -> member.getModifiers().stream().anyMatch(SUPPORTED::contains))
          .filter(member -> !member.getKind().isClass() && !member.getKind().isInterface())
          .filter(this::isShownHere)
          .filter(member -> elements().getOrigin(member) == Elements.Origin.EXPLICIT);
    }

    private boolean isShownHere(Element member) {
      Element owner = member.getEnclosingElement();
      boolean constructor = member.getKind() == ElementKind.CONSTRUCTOR;
      return owner.equals(type)
          || (!constructor && !environment.isIncluded(owner) && isOurs(owner));
    }

    private boolean isOurs(Element owner) {
      return elements().getPackageOf(owner).getQualifiedName().toString().startsWith("app.trinity");
    }

    boolean has(Element element) {
      return environment.getDocTrees().getDocCommentTree(element) != null
          || element.getAnnotation(Override.class) != null
          || (element.getEnclosingElement() instanceof TypeElement owner
              && isImplied(element, owner));
    }

    /** What the language adds to enums and records is documented by javadoc itself. */
    private boolean isImplied(Element element, TypeElement owner) {
      String name = element.getSimpleName().toString();
      return switch (owner.getKind()) {
        case ENUM -> Set.of("values", "valueOf").contains(name);
        case RECORD ->
            Set.of("<init>", "equals", "hashCode", "toString").contains(name)
                || isDocumentedComponent(name, owner);
        default -> false;
      };
    }

    private boolean isDocumentedComponent(String name, TypeElement owner) {
      DocCommentTree comment = environment.getDocTrees().getDocCommentTree(owner);
      return comment != null
          && comment.getBlockTags().stream()
              .anyMatch(
                  tag ->
                      tag instanceof ParamTree param
                          && param.getName().getName().contentEquals(name));
    }
  }
}
