package app.trinity.verification.browser;

import com.microsoft.playwright.Locator;

/** The keyboard of somebody who has no pointer. */
final class Keys {
  private static final int MOST_TABS = 80;

  private final Phone phone;

  Keys(Phone phone) {
    this.phone = phone;
  }

  /**
   * Tabs to what the page calls by this name, once it is there.
   *
   * @throws AssertionError where no tab leads there
   */
  Keys goTo(String testId) {
    phone.find(testId).first().waitFor();
    for (int tabs = 0; tabs < MOST_TABS; tabs++) {
      if (testId.equals(phone.page().evaluate("document.activeElement.dataset.testid"))) {
        return this;
      }
      press("Tab");
    }
    throw new AssertionError("no tab leads to " + testId);
  }

  Keys type(String text) {
    phone.page().keyboard().type(text);
    return this;
  }

  Keys press(String key) {
    phone.page().keyboard().press(key);
    return this;
  }

  /** Presses a key again until this is gone. */
  void until(Locator gone, String key) {
    phone
        .page()
        .waitForCondition(
            () -> {
              press(key);
              return gone.count() == 0;
            });
  }
}
