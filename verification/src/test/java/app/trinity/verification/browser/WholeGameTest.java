package app.trinity.verification.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.testkit.Rule;
import app.trinity.verification.browser.chromium.NeedsChromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@NeedsChromium
class WholeGameTest {
  @RegisterExtension final Phones phones = new Phones();

  @Test
  @Rule({"ROOM-6", "ROOM-7", "VOTE-2", "MATCH-7", "MATCH-8", "MATCH-9", "DECK-1"})
  void two_phones_play_a_whole_game_and_both_are_told_of_the_match() {
    Player ada = new Player(phones.open(Look.USUAL)).arrive("Ada");
    ada.openRoom(28, 12);
    assertThat(ada.phone().page().locator("main")).containsText("50 titles");
    String link = ada.phone().find("share-link").getAttribute("href");
    Player bob = new Player(phones.open(Look.USUAL)).follow(link, "Bob");
    assertThat(ada.phone().find("participant")).containsText(new String[] {"Ada", "Bob"});
    double adaLoaded = ada.phone().loadedAt();
    double bobLoaded = bob.phone().loadedAt();

    ada.startSwiping();
    bob.startSwiping();
    assertThat(bob.movieId()).isEqualTo(ada.movieId());
    String first = ada.movieId();
    ada.swipeYes();
    ada.phone().press("undo");
    assertThat(ada.card()).hasAttribute("data-movie-id", first);
    ada.dragNo();
    ada.seeProgress(1);
    String wanted = ada.movieId();
    String title = ada.title();
    ada.swipeYes();
    bob.strike("ArrowRight");
    bob.searchFor(wanted);
    bob.pressYes();

    ada.seeMatch(title);
    bob.seeMatch(title);
    assertThat(ada.phone().heard()).anyMatch(frame -> frame.contains(title));
    assertThat(ada.phone().loadedAt()).isEqualTo(adaLoaded);
    assertThat(bob.phone().loadedAt()).isEqualTo(bobLoaded);
    ada.phone().settle();
    ada.phone().keepPicture("match-ada");
    bob.phone().keepPicture("match-bob");
    ada.carryOn();
    bob.carryOn();

    ada.phone().press("open-matches");
    assertThat(ada.phone().find("match-item")).hasCount(1);
    assertThat(ada.phone().find("match-item")).containsText(title);
    assertThat(ada.phone().find("match-item")).containsText("with Bob");
    ada.phone().press("open-standings");
    assertThat(ada.phone().find("standing-item").first()).containsText(title);
    assertThat(ada.phone().find("standing-item").first()).containsText("Match");

    bob.phone().press("open-room");
    bob.phone().press("leave-room");
    bob.phone().press("leave-cancel");
    assertThat(bob.phone().find("participant")).hasCount(2);
    bob.phone().press("leave-room");
    bob.phone().press("leave-confirm");
    assertThat(bob.phone().find("create-room")).isVisible();
    ada.phone().press("open-room");
    assertThat(ada.phone().find("participant")).hasCount(1);
    bob.phone().press("open-matches");
    assertThat(bob.phone().find("match-item")).containsText(title);
  }

  @Test
  @Rule({"ROOM-8", "DECK-2"})
  void whoever_reloads_or_comes_back_continues_on_the_same_card() {
    Player ada = new Player(phones.open(Look.USUAL)).arrive("Ada");
    String code = ada.openRoom(35);
    ada.startSwiping();
    ada.swipeYes();
    ada.dragNo();
    ada.pressNo();
    String next = ada.movieId();

    ada.phone().page().reload();
    assertThat(ada.card()).hasAttribute("data-movie-id", next);
    ada.seeProgress(3);

    ada.phone().open("/");
    assertThat(ada.phone().find("resume-room")).containsText(code);
    ada.phone().press("resume-room");
    ada.startSwiping();
    assertThat(ada.card()).hasAttribute("data-movie-id", next);
    ada.phone().press("undo");
    ada.seeProgress(2);
  }

  @Test
  void a_short_pull_is_no_vote() {
    Player ada = new Player(phones.open(Look.USUAL)).arrive("Ada");
    ada.openRoom(35);
    ada.startSwiping();
    String top = ada.movieId();

    ada.phone().drag(ada.card(), 12);
    ada.phone().settle();

    assertThat(ada.card()).hasAttribute("data-movie-id", top);
    ada.seeProgress(0);
  }
}
