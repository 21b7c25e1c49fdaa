package app.trinity.core;

import static app.trinity.RefusalCode.FORBIDDEN;
import static app.trinity.RefusalCode.MATCH_NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.match.Match;
import app.trinity.match.MatchId;
import app.trinity.match.MatchPageRequest;
import app.trinity.room.Room;
import app.trinity.testkit.Rule;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MatchesTest extends GameNight {
  @Test
  @Rule("MATCH-8")
  void my_matches_are_listed_newest_first_page_by_page() {
    Room room = roomOf(ada, ben);
    yes(ada, room, alien);
    Match first = yes(ben, room, alien).match().orElseThrow();
    clock.turn(Duration.ofMinutes(1));
    yes(ada, room, brazil);
    Match second = yes(ben, room, brazil).match().orElseThrow();

    assertThat(trinity.matches().mine(ada, MatchPageRequest.first(50)))
        .containsExactly(second, first);
    assertThat(trinity.matches().mine(ada, MatchPageRequest.first(1))).containsExactly(second);
    assertThat(trinity.matches().mine(ada, MatchPageRequest.after(second.matchId(), 1)))
        .containsExactly(first);
    assertThat(trinity.matches().mine(dan, MatchPageRequest.first(1))).isEmpty();
  }

  @Test
  @Rule("ERRORS")
  void a_match_is_shown_to_its_people_alone() {
    Room room = roomOf(ada, ben);
    yes(ada, room, alien);
    Match match = yes(ben, room, alien).match().orElseThrow();

    assertThat(trinity.matches().of(ada, room.id(), alien)).isEqualTo(match);
    refused(FORBIDDEN, () -> trinity.matches().of(dan, room.id(), alien));
    refused(MATCH_NOT_FOUND, () -> trinity.matches().of(ada, room.id(), brazil));
    refused(
        MATCH_NOT_FOUND,
        () -> trinity.matches().mine(ada, MatchPageRequest.after(MatchId.of("never"), 1)));
  }
}
