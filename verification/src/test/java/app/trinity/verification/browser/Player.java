package app.trinity.verification.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A person with a phone, and what people do in a game. */
final class Player {
  private static final int FAR = 260;

  private final Phone phone;

  Player(Phone phone) {
    this.phone = phone;
  }

  Phone phone() {
    return phone;
  }

  /** Comes to the start screen under a name. */
  Player arrive(String name) {
    phone.open("/");
    introduce(name);
    assertThat(phone.find("create-room")).isVisible();
    return this;
  }

  /** Gives a name where the page asks for one. */
  void introduce(String name) {
    phone.find("name-input").fill(name);
    phone.press("name-save");
  }

  /** Opens a room for films of these genres and answers its code. */
  String openRoom(int... genreIds) {
    phone.press("create-room");
    phone.find("media-MOVIE").check();
    for (int genreId : genreIds) {
      phone.find("genre-" + genreId).check();
    }
    phone.press("start-room");
    return code();
  }

  /** The code of the room the phone shows. */
  String code() {
    return phone.find("room-code").textContent();
  }

  /** Follows a link into a room, under a name. */
  Player follow(String link, String name) {
    phone.open(link);
    introduce(name);
    assertThat(phone.find("room-code")).isVisible();
    return this;
  }

  void startSwiping() {
    phone.press("start-swiping");
    assertThat(card()).isVisible();
  }

  Locator card() {
    return phone.find("card");
  }

  /** The title on top, by its id. */
  String movieId() {
    return card().getAttribute("data-movie-id");
  }

  String title() {
    return phone.find("card-title").textContent();
  }

  void swipeYes() {
    vote(card -> phone.drawFinger(card, FAR));
  }

  void swipeNo() {
    vote(card -> phone.drawFinger(card, -FAR));
  }

  void dragYes() {
    vote(card -> phone.drag(card, FAR));
  }

  void dragNo() {
    vote(card -> phone.drag(card, -FAR));
  }

  /** Votes by a key; see the page's own hint. */
  void strike(String key) {
    vote(card -> phone.page().keyboard().press(key));
  }

  void pressYes() {
    vote(card -> phone.press("vote-yes"));
  }

  void pressNo() {
    vote(card -> phone.press("vote-no"));
  }

  private void vote(Consumer<Locator> how) {
    String before = movieId();
    how.accept(card());
    assertThat(phone.page().locator(topOtherThan(before))).hasCount(1);
  }

  private static String topOtherThan(String movieId) {
    return "[data-testid=card]:not([data-movie-id='" + movieId + "']), [data-testid=deck-done]";
  }

  /** Says no until this title lies on top. */
  void searchFor(String movieId) {
    while (!movieId().equals(movieId)) {
      pressNo();
    }
  }

  /** Sees the match announced. */
  void seeMatch(String title) {
    assertThat(phone.find("match-title")).hasText(title);
  }

  void carryOn() {
    phone.press("match-continue");
    assertThat(phone.find("match-dialog")).hasCount(0);
  }

  /** Carries on past the match that is shown, where the next may be shown already. */
  void carryOnToTheNext() {
    String title = phone.find("match-title").textContent();
    phone.press("match-continue");
    assertThat(phone.find("match-dialog").filter(new Locator.FilterOptions().setHasText(title)))
        .hasCount(0);
  }

  /** Sees how far the deck is done: "3 of 50". */
  void seeProgress(int done) {
    assertThat(phone.find("progress")).hasText(Pattern.compile("^" + done + " of \\d+"));
  }

  /** Sees that the live line stands. */
  void seeConnected() {
    assertThat(phone.find("connection-state")).hasAttribute("data-state", "live");
  }
}
