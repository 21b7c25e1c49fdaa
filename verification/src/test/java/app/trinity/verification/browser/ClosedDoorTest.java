package app.trinity.verification.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.trinity.core.TrinitySettings;
import app.trinity.local.HomeSettings;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.Rule;
import app.trinity.verification.browser.chromium.NeedsChromium;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NeedsChromium
@Rule("ERRORS")
class ClosedDoorTest {
  @RegisterExtension final Phones phones = new Phones();

  @Test
  void a_code_that_no_room_has_leads_to_a_sentence_and_a_way_back() {
    Phone hers = phones.open(Look.USUAL);
    hers.open("/join/ZZZZZ9");
    new Player(hers).introduce("Ada");

    seeProblem(hers, "ROOM_NOT_FOUND", "No room has this code");
    hers.press("way-code");
    assertThat(hers.find("join-code-input")).isVisible();
  }

  @Test
  @Rule("ROOM-7")
  void a_room_that_all_have_left_has_ended() {
    Player ada = new Player(phones.open(Look.USUAL)).arrive("Ada");
    String code = ada.openRoom(35);
    ada.phone().press("leave-room");
    ada.phone().press("leave-confirm");
    assertThat(ada.phone().find("create-room")).isVisible();

    Phone guest = phones.open(Look.USUAL);
    guest.open("/join/" + code);
    new Player(guest).introduce("Bob");

    seeProblem(guest, "ROOM_EXPIRED", "This room has ended");
  }

  @Test
  @Rule("ROOM-3")
  void whoever_is_in_a_room_when_its_day_is_over_is_told() {
    FixedClock clock = FixedClock.at(Instant.parse("2025-01-01T20:00:00Z"));
    URI home = phones.serve(HomeSettings.builder().clock(clock));
    Phone hers = phones.open(Look.USUAL, home);
    Player ada = new Player(hers).arrive("Ada");
    ada.openRoom(35);

    clock.turn(Duration.ofHours(25));

    seeProblem(hers, "ROOM_EXPIRED", "This room has ended");
  }

  @Test
  @Rule("ROOM-10")
  void a_full_room_says_so_and_may_be_tried_again() {
    TrinitySettings rules = TrinitySettings.builder().roomCapacity(1).build();
    URI home = phones.serve(HomeSettings.builder().rules(rules));
    Player ada = new Player(phones.open(Look.USUAL, home)).arrive("Ada");
    String code = ada.openRoom(35);
    Phone guest = phones.open(Look.USUAL, home);
    guest.open("/join/" + code);
    new Player(guest).introduce("Bob");

    seeProblem(guest, "ROOM_FULL", "This room is full");
    guest.press("way-retry");
    seeProblem(guest, "ROOM_FULL", "This room is full");
  }

  @ParameterizedTest
  @Rule("ROOM-1")
  @CsvSource(
      delimiter = '|',
      value = {
        "''     | Type the six characters",
        "ABC    | this one has 3",
        "ABCDE0 | never I, O, 0 or 1",
      })
  void a_code_that_cannot_be_one_is_told_where_it_is_typed(String typed, String sentence) {
    Phone hers = phones.open(Look.USUAL);
    new Player(hers).arrive("Ada");

    hers.find("join-code-input").fill(typed);
    hers.press("join-submit");

    assertThat(hers.page().locator("#code-problem")).containsText(sentence);
    assertThat(hers.find("join-code-input")).isFocused();
  }

  @Test
  @Rule("ROOM-1")
  void a_code_is_understood_however_it_is_typed() {
    String code = new Player(phones.open(Look.USUAL)).arrive("Ada").openRoom(35);
    Phone guest = phones.open(Look.USUAL);
    new Player(guest).arrive("Bob");

    String typed = " " + code.substring(0, 3).toLowerCase(Locale.ROOT) + "-" + code.substring(3);
    guest.find("join-code-input").fill(typed);
    guest.press("join-submit");

    assertThat(guest.find("room-code")).hasText(code);
  }

  private static void seeProblem(Phone phone, String code, String heading) {
    assertThat(phone.find("problem")).hasAttribute("data-code", code);
    assertThat(phone.find("problem").locator("h1")).hasText(heading);
  }
}
