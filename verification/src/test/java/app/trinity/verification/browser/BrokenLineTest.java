package app.trinity.verification.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.trinity.testkit.Rule;
import app.trinity.verification.browser.chromium.NeedsChromium;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@NeedsChromium
class BrokenLineTest {
  @RegisterExtension final Phones phones = new Phones();

  @Test
  @Rule({"MATCH-7", "MATCH-8"})
  void a_match_missed_in_a_tunnel_is_shown_behind_it() {
    Player ada = new Player(phones.open(Look.USUAL)).arrive("Ada");
    Player bob = new Player(phones.open(Look.USUAL));
    String title = bothSwipeAndAdaSaysYes(ada, bob);

    ada.phone().loseTheLine();
    assertThat(ada.phone().find("connection-state")).hasAttribute("data-state", "offline");
    bob.swipeYes();
    bob.seeMatch(title);
    assertThat(ada.phone().find("match-dialog")).hasCount(0);

    ada.phone().findTheLine();
    ada.seeMatch(title);
    ada.seeConnected();
  }

  @Test
  @Rule("MATCH-8")
  void a_match_made_while_the_page_was_closed_is_shown_once_when_it_opens_again() {
    Player ada = new Player(phones.open(Look.USUAL)).arrive("Ada");
    Player bob = new Player(phones.open(Look.USUAL));
    String title = bothSwipeAndAdaSaysYes(ada, bob);
    String address = ada.phone().page().url();

    ada.phone().page().navigate("about:blank");
    bob.swipeYes();
    bob.seeMatch(title);
    ada.phone().page().navigate(address);
    ada.seeMatch(title);
    ada.carryOn();

    ada.phone().page().reload();
    ada.seeConnected();
    ada.phone().press("open-matches");
    assertThat(ada.phone().find("match-item")).hasCount(1);
    assertThat(ada.phone().find("match-dialog")).hasCount(0);
  }

  @Test
  @Rule("VOTE-2")
  void what_is_swiped_in_a_tunnel_counts_behind_it() {
    Player ada = new Player(phones.open(Look.USUAL)).arrive("Ada");
    Player bob = new Player(phones.open(Look.USUAL));
    String title = bothSwipeAndAdaSaysYes(ada, bob);

    bob.phone().loseTheLine();
    bob.swipeYes();
    bob.pressNo();
    assertThat(bob.phone().find("connection-state")).containsText("2 votes wait to be sent");

    bob.phone().findTheLine();
    ada.seeMatch(title);
    bob.seeMatch(title);
    bob.carryOn();
    bob.seeProgress(2);
    bob.seeConnected();
  }

  private static String bothSwipeAndAdaSaysYes(Player ada, Player bob) {
    bob.follow("/join/" + ada.openRoom(18), "Bob").startSwiping();
    ada.startSwiping();
    String title = ada.title();
    ada.phone().page().waitForResponse(BrokenLineTest::answersAVote, ada::swipeYes);
    return title;
  }

  private static boolean answersAVote(Response answer) {
    String asked = answer.request().postData();
    return asked != null && asked.contains("mutation Vote");
  }
}
