package app.trinity.verification.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.trinity.verification.browser.chromium.NeedsChromium;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NeedsChromium
class EveryScreenTest {
  /** As long as a name can be, and without a place to break it. */
  private static final String LONGEST = "Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww";

  @RegisterExtension final Phones phones = new Phones();

  @ParameterizedTest(name = "at {0} pixels, {1}")
  @CsvSource({"390, DARK", "390, LIGHT", "320, DARK", "320, LIGHT"})
  void every_screen_fits_and_is_for_everybody(int width, ColorScheme scheme) {
    Look look = Look.still(width, scheme);
    Inspector inspector = new Inspector(width + "-" + scheme.name().toLowerCase(Locale.ROOT));
    Phone hers = phones.open(look);
    Player ada = new Player(hers);

    hers.open("/");
    assertThat(hers.find("name-input")).isVisible();
    inspector.look(hers, "01-welcome");
    ada.introduce("Ada");
    assertThat(hers.find("create-room")).isVisible();
    inspector.look(hers, "02-start");
    hers.press("create-room");
    hers.find("genre-28").check();
    hers.find("genre-12").check();
    hers.press("rule-details");
    inspector.look(hers, "03-create");
    hers.press("start-room");
    String code = ada.code();
    inspector.look(hers, "04-alone");

    Phone guest = phones.open(look);
    guest.open("/join/" + code);
    assertThat(guest.find("name-input")).isVisible();
    inspector.look(guest, "05-invited");
    Player bob = new Player(guest);
    bob.introduce(LONGEST);
    assertThat(hers.find("participant")).hasCount(2);
    inspector.look(hers, "06-lobby");

    ada.startSwiping();
    bob.startSwiping();
    inspector.look(hers, "07-card");
    assertThat(hers.page().locator(".card.top .poster")).isVisible();
    String title = ada.title();
    ada.pressYes();
    inspector.look(hers, "08-next-card");
    bob.pressYes();
    ada.seeMatch(title);
    inspector.look(hers, "09-match");
    assertThat(hers.page().locator(".match-poster img")).isVisible();
    ada.carryOn();
    hers.press("open-matches");
    assertThat(hers.find("match-item")).isVisible();
    inspector.look(hers, "10-matches");
    hers.press("open-standings");
    assertThat(hers.find("standing-item").first()).isVisible();
    inspector.look(hers, "11-standings");

    bob.carryOn();
    while (bob.card().isVisible()) {
      bob.strike("n");
    }
    assertThat(guest.find("standing-item").first()).isVisible();
    inspector.look(guest, "12-deck-done");
    guest.press("open-room");
    guest.press("leave-room");
    assertThat(guest.find("leave-confirm")).isVisible();
    inspector.look(guest, "13-leave");
    guest.press("leave-confirm");
    guest.open("/join/ZZZZZ9");
    assertThat(guest.find("problem")).isVisible();
    inspector.look(guest, "14-problem");
    guest.open("/#name");
    assertThat(guest.find("name-input")).isVisible();
    inspector.look(guest, "15-name");
    hers.open("/");
    assertThat(hers.find("resume-room")).isVisible();
    inspector.look(hers, "16-start-again");

    inspector.mustBeContent();
  }
}
