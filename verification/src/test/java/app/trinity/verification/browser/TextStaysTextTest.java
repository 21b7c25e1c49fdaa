package app.trinity.verification.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.trinity.verification.browser.chromium.NeedsChromium;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@NeedsChromium
class TextStaysTextTest {
  private static final String MARKUP = "<img src=x onerror=alert(1)>";

  @RegisterExtension final Phones phones = new Phones();

  @Test
  void a_name_that_looks_like_markup_stays_a_name() {
    Player ada = new Player(phones.open(Look.USUAL)).arrive(MARKUP);
    String code = ada.openRoom(35);
    Player bob = new Player(phones.open(Look.USUAL)).follow("/join/" + code, "<b>Bob</b>");

    assertThat(bob.phone().find("participant")).hasCount(2);
    assertThat(bob.phone().find("participant").first()).containsText("img");
    assertThat(bob.phone().page().locator("main img:not(.qr), main b")).hasCount(0);
  }

  @Test
  void whatever_the_server_says_is_shown_as_text() {
    Phone hers = phones.open(Look.USUAL);
    hers.page().route("**/graphql", TextStaysTextTest::poison);
    Player ada = new Player(hers).arrive("Ada");
    ada.openRoom(35);

    assertThat(hers.find("participant")).containsText(MARKUP);
    ada.startSwiping();
    assertThat(hers.find("card-title")).containsText(MARKUP);
    assertThat(hers.page().locator(".overview").last()).containsText(MARKUP);
    hers.press("open-standings");
    assertThat(hers.find("standing-item").first()).containsText(MARKUP);
    assertThat(hers.page().locator("img[onerror]")).hasCount(0);
  }

  private static void poison(Route route) {
    APIResponse answer = route.fetch();
    String body =
        answer
            .text()
            .replaceAll(
                "\"(username|title|overview)\":\"", "\"$1\":\"" + MARKUP.replace("$", "") + " ");
    route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(body));
  }
}
