package app.trinity.verification.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.verification.browser.chromium.NeedsChromium;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What watches over the page in the other tests does object when there is cause. */
@NeedsChromium
class WatchfulnessTest {
  @RegisterExtension final Phones phones = new Phones();

  @Test
  void a_phone_complains_of_errors_dialogs_and_strange_places() {
    Phone hers = phones.open(Look.USUAL);
    hers.forgive();
    hers.page().route("https://image.tmdb.org/**", Route::abort);
    hers.open("/");

    hers.page().evaluate("console.error('alas')");
    hers.page().evaluate("setTimeout(() => { throw new Error('oh dear') })");
    hers.page().evaluate("alert('boo')");
    hers.page()
        .evaluate(
            "new Promise((done) => { const it = new Image(); it.onerror = done; it.src ="
                + " 'https://image.tmdb.org/x.jpg' }).then(() => 0)");

    assertThat(hers.complaints())
        .anyMatch(complaint -> complaint.contains("alas"))
        .anyMatch(complaint -> complaint.contains("oh dear"))
        .anyMatch(complaint -> complaint.contains("boo"))
        .anyMatch(complaint -> complaint.contains("left home for https://image.tmdb.org/x.jpg"));
  }

  @Test
  void the_inspector_objects_to_faint_text_and_to_text_beyond_the_edge() {
    Phone hers = phones.open(Look.still(320, ColorScheme.DARK));
    Inspector inspector = new Inspector("spoilt");
    hers.open("/");
    assertThat(hers.find("name-input")).isVisible();
    hers.page().evaluate("document.querySelector('h1').style.color = '#222222'");
    hers.page().evaluate("document.querySelector('.lead').style.whiteSpace = 'nowrap'");

    inspector.look(hers, "welcome");

    assertThatThrownBy(inspector::mustBeContent)
        .hasMessageContaining("color-contrast")
        .hasMessageContaining("text: Everyone swipes");
  }
}
