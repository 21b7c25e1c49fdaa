package app.trinity.verification.architecture;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/** Every type of the house in a method's signature, type arguments among them, is public. */
final class NamePublicTypes extends ArchCondition<JavaMethod> {
  private final String root;

  NamePublicTypes(String root) {
    super("name public types only");
    this.root = root;
  }

  @Override
  public void check(JavaMethod method, ConditionEvents events) {
    Stream<JavaType> named =
        Stream.concat(
            Stream.of(method.getReturnType()),
            Stream.concat(
                method.getParameterTypes().stream(), method.getThrowsClause().getTypes().stream()));
    named
        .flatMap(type -> type.getAllInvolvedRawTypes().stream())
        .filter(type -> type.getPackageName().startsWith(root))
        .filter(type -> !Visibility.isVisible(type.getBaseComponentType()))
        .forEach(
            type ->
                events.add(
                    SimpleConditionEvent.violated(
                        method, method.getFullName() + " names " + type.getName())));
  }
}
