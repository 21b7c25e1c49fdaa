package app.trinity.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.room.Room;
import app.trinity.rule.CustomRule;
import app.trinity.rule.CustomRules;
import app.trinity.rule.MatchRule;
import app.trinity.rule.RuleContext;
import app.trinity.testkit.Rule;
import app.trinity.vote.Choice;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Rule("MATCH-1")
class CustomRulesAtPlayTest extends GameNight {
  private Room roomBy(CustomRule rule) {
    trinity = builder(calls).customRule(rule).build();
    Room room = roomOf(MatchRule.custom(rule.name()), ada, ben, cleo, dan);
    assertThat(room.matchRule().name()).contains(rule.name());
    return room;
  }

  @Test
  void of_four_people_seventy_percent_are_three() {
    Room room = roomBy(CustomRules.seventyPercent());
    yes(dan, room, alien);
    assertThat(yes(ben, room, alien).match()).isEmpty();

    assertThat(yes(cleo, room, alien).match().orElseThrow().matchedUsers())
        .containsExactly(ada, ben, cleo, dan);
  }

  @Test
  void what_the_host_does_not_like_is_no_match() {
    Room room = roomBy(new CustomRules.HostMustLikeIt());
    yes(ben, room, alien);
    yes(cleo, room, alien);
    assertThat(yes(dan, room, alien).match()).isEmpty();

    assertThat(yes(ada, room, alien).match()).isPresent();
  }

  @Test
  @Rule("ROOM-7")
  void when_the_host_leaves_the_next_in_line_is_host_and_every_title_is_judged_again() {
    Room room = roomBy(new CustomRules.HostMustLikeIt());
    yes(ben, room, alien);
    yes(cleo, room, alien);
    yes(cleo, room, brazil);
    yes(dan, room, brazil);

    trinity.rooms().leave(ada, room.id());

    assertThat(matchOf(room, alien).orElseThrow().matchedUsers()).containsExactly(ben, cleo, dan);
    assertThat(matchOf(room, brazil)).isEmpty();
  }

  @Test
  void a_heavy_vote_outweighs_the_others() {
    Room room = roomBy(new CustomRules.Weighted(Map.of(ada, 5)));
    yes(ben, room, alien);
    yes(cleo, room, alien);
    assertThat(yes(dan, room, alien).match()).isEmpty();

    yes(ben, room, brazil);
    assertThat(yes(ada, room, brazil).match()).isPresent();
  }

  @Test
  @Rule("MATCH-2")
  void no_rule_makes_a_match_of_fewer_than_two_yeses() {
    Room room = roomBy(new CustomRules.Weighted(Map.of(ada, 5)));

    assertThat(yes(ada, room, alien).match()).isEmpty();
  }

  @Test
  @Rule("ROOM-7")
  void a_rule_that_counts_heads_is_judged_again_when_somebody_joins() {
    trinity = builder(calls).customRule(new EvenRooms()).build();
    Room room = roomOf(MatchRule.custom("even-rooms"), ada, ben, cleo);
    yes(ada, room, alien);
    yes(ben, room, alien);
    assertThat(matchOf(room, alien)).isEmpty();

    trinity.rooms().join(dan, room.code());

    assertThat(matchOf(room, alien)).isPresent();
  }

  private record EvenRooms() implements CustomRule {
    @Override
    public String name() {
      return "even-rooms";
    }

    @Override
    public int yesesNeeded(int participants) {
      return 2;
    }

    @Override
    public boolean isMet(RuleContext context) {
      return context.participants().size() % 2 == 0 && context.yeses().size() >= 2;
    }
  }

  @Test
  void an_engine_that_does_not_know_a_rooms_rule_says_so_and_stores_nothing() {
    Room room = roomBy(CustomRules.seventyPercent());
    Trinity forgetful = builder(calls).build();

    assertThatThrownBy(() -> forgetful.voting().vote(ada, room.id(), alien, Choice.YES))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("seventy-percent")
        .hasMessageContaining("Trinity.builder().customRule");
    assertThat(stores.votes().votesOf(room.id(), ada)).isEmpty();
    assertThatThrownBy(() -> forgetful.rooms().nextCards(ada, room.id(), 1))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> forgetful.reconciliation().reconcile(room.id()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void two_rules_of_one_name_make_no_engine() {
    assertThatThrownBy(
            () ->
                builder(calls)
                    .customRule(CustomRules.seventyPercent())
                    .customRule(CustomRules.seventyPercent())
                    .build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("seventy-percent");
  }
}
