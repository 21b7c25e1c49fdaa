package app.trinity.core;

import app.trinity.Refusal;
import app.trinity.match.CustomRule;
import app.trinity.match.MatchRule;
import app.trinity.match.Quorum;
import app.trinity.room.RoomFacts;
import app.trinity.room.Roster;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The match rules that a room of this engine may keep: the built-in ones and those registered. */
final class MatchRules {
  private final Map<String, Quorum> customRules = new TreeMap<>();
  private final int minimumParticipants;

  MatchRules(Collection<CustomRule> customRules, int minimumParticipants) {
    this.minimumParticipants = minimumParticipants;
    for (CustomRule rule : customRules) {
      Quorum quorum = Quorum.of(rule, minimumParticipants);
      if (this.customRules.put(nameOf(quorum.rule()), quorum) != null) {
        throw new IllegalStateException("two match rules are named " + rule.name());
      }
    }
  }

  private static String nameOf(MatchRule rule) {
    return rule.name().orElseThrow();
  }

  /**
   * Returns what a match takes in a room that keeps a rule.
   *
   * @throws IllegalStateException where the rule is a custom one that is not registered
   */
  Quorum quorum(MatchRule rule) {
    if (rule.kind() != MatchRule.Kind.CUSTOM) {
      return Quorum.of(rule, minimumParticipants);
    }
    Quorum quorum = customRules.get(nameOf(rule));
    if (quorum == null) {
      throw new IllegalStateException(
          "a room keeps the match rule "
              + nameOf(rule)
              + ", which this engine does not know;"
              + " register it with Trinity.builder().customRule(…)");
    }
    return quorum;
  }

  /** Returns what a match takes in a room, as its roster is. */
  Quorum quorum(RoomFacts room, Roster roster) {
    return quorum(roster.matchRule(room.matchRule()));
  }

  /**
   * Says whether one more participant may make a match though none of their own votes is a yes. By
   * a built-in rule more people never need fewer yeses, so that it takes a minimum above the usual
   * one; what a custom rule makes of one more participant is its own affair.
   */
  boolean mayMatchByJoiningAlone(MatchRule rule) {
    return minimumParticipants > Quorum.DEFAULT_MINIMUM || rule.kind() == MatchRule.Kind.CUSTOM;
  }

  /** Refuses a rule that no room of this engine can keep. */
  void requireKnown(MatchRule rule) {
    rule.name()
        .filter(name -> !customRules.containsKey(name))
        .ifPresent(
            name -> {
              throw Refusal.invalidInput(
                  "There is no match rule named “" + name + "” here. " + choice());
            });
  }

  private String choice() {
    return customRules.isEmpty()
        ? "Choose a rule of another kind."
        : customRules.keySet().stream()
            .collect(Collectors.joining(", ", "Choose one of: ", ", or a rule of another kind."));
  }
}
