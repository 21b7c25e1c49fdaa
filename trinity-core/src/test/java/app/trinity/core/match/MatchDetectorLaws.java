package app.trinity.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.discovery.MovieId;
import app.trinity.jqwik.TrinityDomain;
import app.trinity.rule.MatchRule;
import app.trinity.rule.Quorum;
import app.trinity.testkit.Rule;
import app.trinity.vote.Board;
import app.trinity.vote.Tally;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;

@Rule({"MATCH-1", "MATCH-2"})
@Domain(TrinityDomain.class)
class MatchDetectorLaws {
  @Property(edgeCases = EdgeCasesMode.NONE)
  void a_board_is_judged_title_by_title(@ForAll Quorum quorum, @ForAll Board board) {
    MatchDetector detector = MatchDetector.of(quorum);
    Set<MovieId> matches = detector.matches(board);

    assertThat(matches)
        .isEqualTo(
            board.titles().stream()
                .filter(title -> board.tally(title).reaches(quorum))
                .collect(Collectors.toSet()));
    assertThat(List.copyOf(matches)).isSorted();
    Statistics.label("none")
        .collect(matches.isEmpty())
        .coverage(coverage -> coverage.check(false).percentage(share -> share > 10));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void unanimity_is_everybody(@ForAll Tally tally) {
    assertThat(MatchDetector.of(MatchRule.unanimous()).isMatch(tally))
        .isEqualTo(tally.participants().size() >= 2 && tally.yeses().equals(tally.participants()));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void a_stricter_rule_matches_no_more_than_a_laxer_one(@ForAll Board board) {
    Set<MovieId> unanimous = MatchDetector.of(MatchRule.unanimous()).matches(board);
    Set<MovieId> allButOne = MatchDetector.of(MatchRule.allButOne()).matches(board);
    Set<MovieId> two = MatchDetector.of(MatchRule.atLeast(2)).matches(board);

    assertThat(allButOne).containsAll(unanimous);
    assertThat(two).containsAll(allButOne);
    assertThat(two).containsAll(MatchDetector.of(MatchRule.majority()).matches(board));
  }
}
