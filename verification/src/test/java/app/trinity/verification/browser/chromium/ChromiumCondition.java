package app.trinity.verification.browser.chromium;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What {@link NeedsChromium} asks for: a browser, and Playwright's driver to drive it. */
public final class ChromiumCondition implements ExecutionCondition {
  private static final String DRIVER = "com/microsoft/playwright/impl/driver/jar/DriverJar.class";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return judge(
        Chromium.installed(),
        ChromiumCondition.class.getClassLoader().getResource(DRIVER) != null,
        "true".equals(System.getenv("CI")));
  }

  /**
   * Judges a machine.
   *
   * @param driver whether Playwright's driver is on the class path
   * @param ci whether what is missing must not pass unnoticed
   * @throws IllegalStateException where something is missing and {@code ci} is set
   */
  public static ConditionEvaluationResult judge(
      Optional<Path> browser, boolean driver, boolean ci) {
    if (browser.isPresent() && driver) {
      return ConditionEvaluationResult.enabled("driving " + browser.get());
    }
    String missing =
        browser.isEmpty()
            ? "no browser: none of " + Chromium.NAMES + " is on the PATH"
            : "no driver: build with -Pbrowser to fetch Playwright's";
    if (ci) {
      throw new IllegalStateException(missing + ", and CI=true");
    }
    return ConditionEvaluationResult.disabled(missing);
  }
}
