package app.trinity.core.match.judging;

import app.trinity.Refusal;
import app.trinity.room.RoomFacts;
import app.trinity.room.Roster;
import app.trinity.rule.CustomRule;
import app.trinity.rule.MatchRule;
import app.trinity.rule.Quorum;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The match rules that a room of this engine may keep: the built-in ones and those registered. */
public final class MatchRules {
  private final Map<String, Quorum> customRules = new TreeMap<>();
  private final int minimumParticipants;

  /**
   * Registers custom rules besides the built-in ones.
   *
   * @throws IllegalStateException if two of them have one name
   * @throws Refusal {@code INVALID_INPUT} where one of them has a name that cannot be one
   */
  public MatchRules(Collection<CustomRule> customRules, int minimumParticipants) {
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
   * @throws IllegalStateException if the rule is a custom one that is not registered
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
  public Quorum quorum(RoomFacts room, Roster roster) {
    return quorum(roster.matchRule(room.matchRule()));
  }

  /**
   * Returns whether one more participant may make a match though none of their own votes is a yes.
   * By a built-in rule more people never need fewer yeses, so that it takes a minimum above the
   * usual one; what a custom rule makes of one more participant is its own affair.
   */
  public boolean mayMatchByJoiningAlone(MatchRule rule) {
    return minimumParticipants > Quorum.DEFAULT_MINIMUM || rule.kind() == MatchRule.Kind.CUSTOM;
  }

  /** Returns whether this engine can judge by a rule. */
  public boolean knows(MatchRule rule) {
    return rule.name().map(customRules::containsKey).orElse(true);
  }

  /** Refuses a rule that no room of this engine can keep. */
  public void requireKnown(MatchRule rule) {
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
