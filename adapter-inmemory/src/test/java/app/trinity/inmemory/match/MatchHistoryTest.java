package app.trinity.inmemory.match;

import static app.trinity.inmemory.Samples.ADA;
import static app.trinity.inmemory.Samples.BOB;
import static app.trinity.inmemory.Samples.NOON;
import static app.trinity.inmemory.Samples.TITLE;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.inmemory.Samples;
import app.trinity.match.Match;
import app.trinity.match.MatchId;
import app.trinity.match.MatchPageRequest;
import app.trinity.room.RoomId;
import app.trinity.testkit.Rule;
import app.trinity.testkit.SampleData;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

@Rule("MATCH-8")
class MatchHistoryTest {
  private final MatchHistories histories = new MatchHistories();

  private static Match match(int number) {
    return Samples.match(
        "m" + number,
        RoomId.of("room-" + number),
        TITLE,
        NOON.plusSeconds(number),
        ADA.userId(),
        BOB.userId());
  }

  @Test
  void the_last_thousand_are_listed_page_by_page_newest_first() {
    List<Match> recorded = new ArrayList<>();
    for (int number = 0; number < MatchHistory.KEPT + 500; number++) {
      recorded.add(match(number));
      histories.add(match(number));
    }
    List<Match> expected = recorded.subList(500, recorded.size());
    Collections.reverse(expected);

    List<Match> listed = new ArrayList<>();
    MatchPageRequest request = MatchPageRequest.first(77);
    while (true) {
      List<Match> page = histories.page(BOB.userId(), request).orElseThrow();
      if (page.isEmpty()) {
        break;
      }
      assertThat(page).hasSizeLessThanOrEqualTo(77);
      listed.addAll(page);
      request = MatchPageRequest.after(page.get(page.size() - 1).matchId(), 77);
    }
    assertThat(listed).isEqualTo(expected);
  }

  @Test
  void the_newest_stay_in_whatever_order_they_were_recorded() {
    MatchHistory history = new MatchHistory();
    List<Integer> numbers = new ArrayList<>();
    for (int number = 0; number < MatchHistory.KEPT + 10; number++) {
      numbers.add(number);
    }
    Collections.shuffle(numbers, new Random(1));
    List<Match> gone = new ArrayList<>();
    numbers.forEach(number -> history.add(match(number)).ifPresent(gone::add));

    assertThat(gone).hasSize(10);
    assertThat(history.page(MatchPageRequest.after(MatchId.of("m10"), 1))).contains(List.of());
    assertThat(history.page(MatchPageRequest.after(MatchId.of("m11"), 1)))
        .contains(List.of(match(10)));
    assertThat(history.page(MatchPageRequest.after(MatchId.of("m9"), 1))).isEmpty();
  }

  @Test
  void a_match_to_go_on_after_must_be_ones_own() {
    histories.add(match(1));
    MatchPageRequest after = MatchPageRequest.after(MatchId.of("m1"), 10);

    assertThat(histories.page(ADA.userId(), after)).contains(List.of());
    assertThat(histories.page(SampleData.participant("eve").userId(), after)).isEmpty();
    assertThat(histories.page(SampleData.participant("eve").userId(), MatchPageRequest.first(10)))
        .contains(List.of());
  }

  @Test
  void rooms_take_up_space_only_while_one_of_their_matches_is_among_somebodys_last() {
    Match bobsToo = match(0);
    histories.add(bobsToo);
    for (int number = 1; number <= 3 * MatchHistory.KEPT; number++) {
      histories.add(
          Samples.match(
              "a" + number,
              RoomId.of("alone-" + number),
              TITLE,
              NOON.plusSeconds(number),
              ADA.userId()));
    }

    assertThat(histories.rooms()).isEqualTo(MatchHistory.KEPT + 1);
    assertThat(histories.find(bobsToo.roomId(), TITLE)).contains(bobsToo);
    assertThat(histories.find(RoomId.of("alone-1"), TITLE)).isEqualTo(Optional.empty());
    assertThat(histories.hasMatch(RoomId.of("alone-1"))).isFalse();
  }
}
