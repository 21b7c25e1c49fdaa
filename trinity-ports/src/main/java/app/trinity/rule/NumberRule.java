package app.trinity.rule;

import java.util.function.IntUnaryOperator;

/** A rule by which a number of yeses makes a match, whoever says them. */
record NumberRule(String name, IntUnaryOperator number) implements CustomRule {
  @Override
  public int yesesNeeded(int participants) {
    return number.applyAsInt(participants);
  }

  @Override
  public boolean isMet(RuleContext context) {
    return context.yeses().size() >= yesesNeeded(context.participants().size());
  }
}
