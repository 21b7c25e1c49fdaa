package app.trinity.testkit.contract.match;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.match.Match;
import app.trinity.match.MatchId;
import app.trinity.match.MatchPageRequest;
import app.trinity.testkit.Rule;
import app.trinity.testkit.contract.PlayedRoom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of {@link app.trinity.match.spi.MatchStore}. */
public abstract class MatchStoreContract extends MatchKeysContract {
  private Optional<List<Match>> page(UserId user, MatchPageRequest request) {
    return stores.matches().matchesOf(user, request);
  }

  private Optional<List<Match>> after(UserId user, MatchId last, int limit) {
    return page(user, MatchPageRequest.after(last, limit));
  }

  @Nested
  @Rule("MATCH-8")
  class MatchesOfAPerson {
    @Test
    void they_are_listed_newest_first_whatever_order_they_were_recorded_in() {
      PlayedRoom room = open(aRoom(), ada);
      PlayedRoom other = open(aRoom(), ada);
      Instant noon = clock.instant();
      Match middle = agreed(room, 0, noon.plusSeconds(2), unique("match"));
      Match newest = agreed(other, 0, noon.plusSeconds(3), unique("match"));
      Match oldest = agreed(other, 1, noon.plusSeconds(1), unique("match"));

      eventually(() -> assertThat(newestOf(ada)).containsExactly(newest, middle, oldest));
    }

    @Test
    void an_instant_later_by_a_nanosecond_is_later() {
      PlayedRoom room = open(aRoom(), ada);
      Instant second = Instant.parse("2090-06-15T12:00:00Z");
      Match whole = agreed(room, 0, second, unique("z"));
      Match tenth = agreed(room, 1, second.plusMillis(100), unique("y"));
      Match nano = agreed(room, 2, second.plusNanos(1), unique("x"));
      Match before = agreed(room, 3, second.minusNanos(1), unique("w"));

      eventually(() -> assertThat(newestOf(ada)).containsExactly(tenth, nano, whole, before));
    }

    @Test
    void they_are_theirs_who_took_part_at_the_decision_and_nobody_elses() {
      UserId left = user("left");
      UserId late = user("late");
      PlayedRoom room = open(aRoom(), ada, left);
      room.leave(left);
      Match match = room.agreeOn(room.title(0));
      room.join(late);

      eventually(() -> assertThat(newestOf(ada)).containsExactly(match));
      eventually(() -> assertThat(newestOf(room.host())).containsExactly(match));
      assertThat(newestOf(left)).isEmpty();
      assertThat(newestOf(late)).isEmpty();
    }

    @Test
    void somebody_without_a_match_has_an_empty_first_page_and_no_other() {
      UserId nobody = user("nobody");

      assertThat(page(nobody, MatchPageRequest.first(1))).contains(List.of());
      assertThat(after(nobody, MatchId.of(unique("match")), 1)).isEmpty();
    }
  }

  @Nested
  @Rule("MATCH-8")
  class Pages {
    /** Seven matches, of which three and two are of one instant, listed as they must be. */
    private List<Match> seven() {
      PlayedRoom room = open(aRoom(), ada);
      int[] seconds = {1, 2, 2, 2, 3, 3, 4};
      List<Match> matches = new ArrayList<>();
      for (int place = 0; place < seconds.length; place++) {
        Instant at = clock.instant().plusSeconds(seconds[place]);
        matches.add(agreed(room, place, at, unique(place % 2 == 0 ? "a" : "b")));
      }
      matches.sort(Match.NEWEST_FIRST);
      eventually(() -> assertThat(newestOf(ada)).containsExactlyElementsOf(matches));
      return matches;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 6, 7, 100})
    void they_join_without_a_gap_or_a_repeat_also_within_one_instant(int limit) {
      List<Match> matches = seven();
      List<Match> walked = new ArrayList<>();

      List<Match> page = page(ada, MatchPageRequest.first(limit)).orElseThrow();
      while (!page.isEmpty()) {
        assertThat(page).hasSize(Math.min(limit, matches.size() - walked.size()));
        walked.addAll(page);
        page = after(ada, walked.get(walked.size() - 1).matchId(), limit).orElseThrow();
      }

      assertThat(walked).containsExactlyElementsOf(matches);
    }

    @Test
    void beyond_the_last_match_there_is_an_empty_page() {
      List<Match> matches = seven();

      assertThat(after(ada, matches.get(6).matchId(), 1)).contains(List.of());
      assertThat(after(ada, matches.get(6).matchId(), 100)).contains(List.of());
    }

    @Test
    void a_match_of_others_or_an_unknown_one_leads_nowhere() {
      seven();
      PlayedRoom others = open(aRoom(), ben);
      Match theirs = others.agreeOn(others.title(0));
      eventually(() -> assertThat(newestOf(ben)).containsExactly(theirs));

      assertThat(after(ada, MatchId.of(unique("match")), 10)).isEmpty();
      assertThat(after(ada, theirs.matchId(), 10)).isEmpty();
    }

    @Test
    void a_page_holds_up_to_a_hundred() {
      PlayedRoom room = open(aRoom().withDeck(103), ada);
      Instant start = clock.instant();
      List<Match> matches =
          IntStream.range(0, 103)
              .mapToObj(place -> agreed(room, place, start.plusSeconds(place), unique("match")))
              .sorted(Match.NEWEST_FIRST)
              .collect(Collectors.toList());

      eventually(
          () -> assertThat(newestOf(ada)).containsExactlyElementsOf(matches.subList(0, 100)));
      eventually(
          () ->
              assertThat(after(ada, matches.get(99).matchId(), 100))
                  .contains(matches.subList(100, 103)));
    }

    @Test
    void a_match_recorded_meanwhile_does_not_shift_the_next_page() {
      List<Match> matches = seven();
      PlayedRoom room = open(aRoom(), ada);
      Match newest = agreed(room, 0, clock.instant().plusSeconds(9), unique("match"));
      eventually(() -> assertThat(newestOf(ada)).startsWith(newest));

      assertThat(after(ada, matches.get(2).matchId(), 2)).contains(matches.subList(3, 5));
    }
  }
}
