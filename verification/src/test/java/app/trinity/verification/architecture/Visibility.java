package app.trinity.verification.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;

/** What somebody outside a package sees of it. */
final class Visibility {
  /** Public, and in nothing that is not. */
  static final DescribedPredicate<JavaClass> VISIBLE =
      describe("are visible from outside", Visibility::isVisible);

  private Visibility() {}

  static boolean isVisible(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(Visibility::isVisible).orElse(true);
  }

  /** Classes of these names, and those nested in them. */
  static DescribedPredicate<JavaClass> namedOrNestedIn(String... names) {
    return describe(
        "are " + List.of(names) + " or nested in them",
        type -> {
          String simple = type.getName().substring(type.getPackageName().length() + 1);
          return List.of(names).contains(simple.split("\\$", 2)[0]);
        });
  }
}
