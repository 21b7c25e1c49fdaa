package app.trinity.jqwik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.rule.MatchRule;
import app.trinity.rule.Quorum;
import app.trinity.vote.Choice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;

/** Games are played whole, in every order. */
@Domain(TrinityDomain.class)
class InterleavingProperties {
  private static final Deed YES_OF_HOST = new Deed(0, new Move.Swipe(0, Choice.YES));
  private static final Deed YES_OF_GUEST = new Deed(1, new Move.Swipe(0, Choice.YES));
  private static final Deed LEAVE_OF_GUEST = new Deed(1, new Move.Leave());

  @Property
  void turns_keep_the_order_of_each_script_and_leave_nothing_out(
      @ForAll Interleaving interleaving) {
    Game game = interleaving.game();
    List<Deed> line = interleaving.inTurn();

    assertThat(line).hasSize(game.deeds());
    assertThat(line.subList(0, game.opening().size())).isEqualTo(game.opening());
    game.scripts().forEach(script -> assertThat(line).containsSubsequence(script));
  }

  @Property
  void games_fit_together(@ForAll Game game) {
    List<Deed> deeds = new ArrayList<>(game.opening());
    game.scripts().forEach(deeds::addAll);

    assertThat(deeds).allMatch(deed -> deed.person() >= 0 && deed.person() < game.people());
    assertThat(deeds)
        .extracting(Deed::move)
        .filteredOn(Move.Swipe.class::isInstance)
        .allMatch(move -> ((Move.Swipe) move).title() < game.titles());
  }

  @Property
  void games_are_about_what_races(@ForAll Game game) {
    List<Deed> deeds = game.scripts().stream().flatMap(List::stream).toList();
    covered("a leave", deeds.stream().anyMatch(deed -> deed.move() instanceof Move.Leave), 20);
    covered("a join", deeds.stream().anyMatch(deed -> deed.move() instanceof Move.Join), 20);
    covered("a withdrawal", withdraws(deeds), 10);
    covered("a repeat", repeats(game), 20);
    covered("two actors for one person", twoDevices(game), 10);
    covered("three or more people", game.people() > 2, 30);
    covered("one title", game.titles() == 1, 10);
    covered("a minimum of one", game.quorum().minimumParticipants() == 1, 10);
    covered("a minimum of three", game.quorum().minimumParticipants() == 3, 10);
  }

  private static void covered(String what, boolean seen, double percentage) {
    Statistics.label(what)
        .collect(seen)
        .coverage(coverage -> coverage.check(true).percentage(share -> share > percentage));
  }

  private static boolean withdraws(List<Deed> deeds) {
    Map<List<Integer>, Choice> before = new HashMap<>();
    boolean withdraws = false;
    for (Deed deed : deeds) {
      if (deed.move() instanceof Move.Swipe swipe) {
        Choice old = before.put(List.of(deed.person(), swipe.title()), swipe.choice());
        withdraws |= old == Choice.YES && swipe.choice() == Choice.NO;
      }
    }
    return withdraws;
  }

  private static boolean repeats(Game game) {
    return game.scripts().stream()
        .anyMatch(
            script -> {
              for (int i = 1; i < script.size(); i++) {
                if (script.get(i).equals(script.get(i - 1))) {
                  return true;
                }
              }
              return false;
            });
  }

  private static boolean twoDevices(Game game) {
    List<Integer> people = game.scripts().stream().map(script -> script.get(0).person()).toList();
    return people.stream().distinct().count() < people.size();
  }

  @Example
  void a_turn_beyond_those_who_can_go_lets_the_one_at_it_go_on() {
    Interleaving interleaving =
        new Interleaving(
            game(List.of(List.of(YES_OF_HOST, YES_OF_HOST), List.of(YES_OF_GUEST, LEAVE_OF_GUEST))),
            List.of(1, 5, 0));

    assertThat(interleaving.inTurn())
        .containsExactly(YES_OF_GUEST, LEAVE_OF_GUEST, YES_OF_HOST, YES_OF_HOST);
  }

  @Example
  void somebody_must_go_first() {
    assertThatThrownBy(() -> new Interleaving(game(List.of(List.of(YES_OF_HOST))), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Game game(List<List<Deed>> scripts) {
    return new Game(Quorum.of(MatchRule.unanimous()), 2, 1, List.of(), scripts);
  }
}
