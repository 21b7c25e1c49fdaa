package app.trinity.inmemory;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedMethod;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs contracts on the side and tells which of their tests fail. */
final class RedTests {
  private RedTests() {}

  /** The names of the tests of a contract that fail. */
  static List<String> in(Class<?> contract) {
    return in(selectClass(contract));
  }

  /** The names of those that fail among some tests. */
  static List<String> in(DiscoverySelector tests) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(tests)
        .execute()
        .testEvents()
        .failed()
        .map(event -> event.getTestDescriptor().getDisplayName())
        .collect(Collectors.toList());
  }

  /**
   * One test of a contract.
   *
   * @param contract the contract
   * @param group where it is, for groups are no part of a contract's public face: {@code
   *     RoomStoreContract$Codes}
   * @param test its method
   */
  static DiscoverySelector only(Class<?> contract, String group, String test) {
    return selectNestedMethod(
        List.of(contract.getName()), "app.trinity.testkit.contract." + group, test);
  }
}
