package app.trinity.suites.kit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs a contract on the side and tells which of its laws fail. */
final class RedLaws {
  private RedLaws() {}

  /** The names of the laws that fail over an adapter, each with what it says. */
  static Map<String, String> of(Broken broken) {
    broken.onTrial();
    return in(broken.breach().contract());
  }

  /** The names of the laws of a contract that fail over what is on trial. */
  static Map<String, String> in(Class<?> contract) {
    Map<String, String> reds = new TreeMap<>();
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(contract))
        .execute()
        .testEvents()
        .failed()
        .stream()
        .forEach(event -> reds.putIfAbsent(law(event), message(event)));
    return reds;
  }

  private static String law(Event event) {
    return event
        .getTestDescriptor()
        .getSource()
        .map(source -> ((MethodSource) source).getMethodName())
        .orElseThrow();
  }

  private static String message(Event event) {
    return event
        .getRequiredPayload(TestExecutionResult.class)
        .getThrowable()
        .map(String::valueOf)
        .orElse("");
  }
}
