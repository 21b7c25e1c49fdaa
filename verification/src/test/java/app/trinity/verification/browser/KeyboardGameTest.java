package app.trinity.verification.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.trinity.verification.browser.chromium.NeedsChromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@NeedsChromium
class KeyboardGameTest {
  @RegisterExtension final Phones phones = new Phones();

  @Test
  void a_game_can_be_played_to_the_end_of_the_deck_by_keys_alone() {
    Phone hers = phones.open(Look.USUAL);
    Player ada = new Player(hers);
    Keys keys = new Keys(hers);
    hers.open("/");
    keys.goTo("name-input").type("Ada").press("Enter");
    keys.goTo("create-room").press("Enter");
    keys.goTo("media-MOVIE");
    keys.goTo("genre-35").press("Space");
    keys.goTo("genre-18").press("Space");
    keys.goTo("start-room").press("Enter");
    String code = ada.code();
    Player bob = new Player(phones.open(Look.USUAL)).follow("/join/" + code, "Bob");
    bob.startSwiping();
    String title = bob.title();
    bob.pressYes();

    keys.goTo("start-swiping").press("Enter");
    assertThat(ada.card()).isVisible();
    assertThat(ada.phone().find("card-title")).hasText(title);
    ada.strike("ArrowLeft");
    keys.press("z");
    ada.strike("y");
    ada.seeMatch(title);
    keys.until(hers.find("match-dialog"), "Enter");
    ada.seeProgress(1);
    while (ada.card().isVisible()) {
      ada.strike("n");
    }
    assertThat(hers.find("deck-done")).isVisible();
    assertThat(hers.find("standing-item").first()).containsText(title);

    keys.goTo("undo").press("Enter");
    assertThat(ada.card()).isVisible();
    ada.strike("ArrowLeft");
    keys.goTo("open-room").press("Enter");
    keys.goTo("leave-room").press("Enter");
    keys.goTo("leave-confirm").press("Enter");
    assertThat(hers.find("create-room")).isVisible();
  }
}
