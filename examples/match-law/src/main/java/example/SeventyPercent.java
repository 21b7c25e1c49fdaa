package example;

import app.trinity.rule.CustomRule;

/** A custom match rule: of n people, 70 %, rounded up. */
final class SeventyPercent {
  /** The rule, registered with an engine by {@code Trinity.builder().customRule(…)}. */
  static final CustomRule RULE =
      CustomRule.byNumber("seventy-percent", people -> Math.max(1, (people * 7 + 9) / 10));

  private SeventyPercent() {}
}
