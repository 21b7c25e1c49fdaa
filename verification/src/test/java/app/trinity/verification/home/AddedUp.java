package app.trinity.verification.home;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.verification.home.Ledger.Ballot;
import app.trinity.verification.home.Ledger.Title;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What the counts of a title must be that somebody is shown. */
final class AddedUp {
  private AddedUp() {}

  /** Checks the counts against what was acknowledged, and what may be stored besides. */
  static void check(JsonNode standing, Title title, int people, Ledger ledger) {
    for (boolean yes : new boolean[] {true, false}) {
      long sure = count(ledger.acknowledged(), title, yes);
      long possible = sure + count(ledger.unanswered(), title, yes);
      assertThat(standing.path(yes ? "yesVotes" : "noVotes").asLong())
          .as("%s of %s", yes ? "yeses" : "noes", title)
          .isBetween(sure, possible);
    }
    assertThat(standing.path("matched").asBoolean())
        .as("%s is matched", title)
        .isEqualTo(standing.path("yesVotes").asInt() == people);
  }

  private static long count(Map<Ballot, Boolean> votes, Title title, boolean yes) {
    return votes.entrySet().stream()
        .filter(vote -> vote.getKey().title().equals(title) && vote.getValue() == yes)
        .count();
  }
}
