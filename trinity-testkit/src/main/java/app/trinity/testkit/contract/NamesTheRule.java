package app.trinity.testkit.contract;

import app.trinity.testkit.Rule;
import java.lang.reflect.AnnotatedElement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Puts the ids of the rules that a law holds a store to before the law's failure. */
final class NamesTheRule implements TestExecutionExceptionHandler {
  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    Set<String> ids = new LinkedHashSet<>();
    context.getTestMethod().ifPresent(law -> addRules(law, ids));
    for (Class<?> type = context.getRequiredTestClass();
        type != null && ids.isEmpty();
        type = type.getEnclosingClass()) {
      for (Class<?> declared = type;
          declared != null && ids.isEmpty();
          declared = declared.getSuperclass()) {
        addRules(declared, ids);
      }
    }
    if (ids.isEmpty() || failure instanceof TestAbortedException || isOfTheMachine(failure)) {
      throw failure;
    }
    String message = String.join(", ", ids) + ": " + said(failure);
    AssertionFailedError named =
        failure instanceof AssertionFailedError compared && compared.isExpectedDefined()
            ? new AssertionFailedError(message, compared.getExpected(), compared.getActual())
            : new AssertionFailedError(message);
    named.initCause(failure);
    throw named;
  }

  private static String said(Throwable failure) {
    return failure instanceof AssertionError && failure.getMessage() != null
        ? failure.getMessage()
        : failure.toString();
  }

  private static boolean isOfTheMachine(Throwable failure) {
    return failure instanceof Error && !(failure instanceof AssertionError);
  }

  private static void addRules(AnnotatedElement element, Set<String> ids) {
    Rule rule = element.getDeclaredAnnotation(Rule.class);
    if (rule != null) {
      ids.addAll(List.of(rule.value()));
    }
  }
}
