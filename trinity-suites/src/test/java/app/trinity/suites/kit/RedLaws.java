package app.trinity.suites.kit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedMethod;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.DiscoverySelector;
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
    Class<?> contract = broken.breach().contract();
    return contract == Trial.Feeds.class
        ? of(
            broken.breach().reds().stream()
                .map(law -> law(contract, law))
                .toArray(DiscoverySelector[]::new))
        : in(contract);
  }

  /** A law of a contract, which may be in one of its groups. */
  private static DiscoverySelector law(Class<?> contract, String law) {
    for (Class<?> type = contract; type != Object.class; type = type.getSuperclass()) {
      for (Class<?> group : type.getDeclaredClasses()) {
        if (Arrays.stream(group.getDeclaredMethods()).anyMatch(one -> one.getName().equals(law))) {
          return selectNestedMethod(List.of(contract), group, law);
        }
      }
    }
    return selectMethod(contract, law);
  }

  /** The names of the laws of a contract that fail over what is on trial. */
  static Map<String, String> in(Class<?> contract) {
    return of(selectClass(contract));
  }

  private static Map<String, String> of(DiscoverySelector... laws) {
    Map<String, String> reds = new TreeMap<>();
    EngineTestKit.engine("junit-jupiter").selectors(laws).execute().testEvents().failed().stream()
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
