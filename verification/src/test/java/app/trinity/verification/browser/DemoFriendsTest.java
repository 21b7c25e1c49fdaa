package app.trinity.verification.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.trinity.verification.browser.chromium.NeedsChromium;
import com.microsoft.playwright.Locator;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@NeedsChromium
class DemoFriendsTest {
  /** They look at a card for some seconds, and are not always of one mind. */
  private static final Duration FRIENDS_TIME = Duration.ofMinutes(2);

  @RegisterExtension final Phones phones = new Phones();

  @Test
  void alone_with_demo_friends_one_person_sees_a_real_match() {
    URI home = phones.run("--port", "0", "--friends", "2");
    Player ada = new Player(phones.open(Look.USUAL, home)).arrive("Ada");
    ada.openRoom(35, 18);
    assertThat(ada.phone().find("participant")).hasCount(3);

    ada.startSwiping();
    for (int cards = 0; cards < 50; cards++) {
      ada.phone().page().keyboard().press("ArrowRight");
    }

    Locator match = ada.phone().find("match-dialog");
    match.waitFor(new Locator.WaitForOptions().setTimeout((double) FRIENDS_TIME.toMillis()));
    assertThat(match).containsText("Robin");
    assertThat(match).containsText("Noor");
    ada.carryOnToTheNext();
  }
}
