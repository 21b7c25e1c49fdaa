package app.trinity.verification.docs.javadoc;

import app.trinity.rule.CustomRule;
import app.trinity.testkit.contract.CustomRuleContract;

class SeventyPercentTest extends CustomRuleContract {
  @Override
  protected CustomRule rule() {
    return CustomRule.byNumber("seventy-percent", people -> Math.max(1, (people * 7 + 9) / 10));
  }
}
