package app.trinity.rule;

import app.trinity.account.UserId;
import java.util.Map;

/** Rules of one's own to test with. */
public final class CustomRules {
  public static final UserId ADA = UserId.of("ada");

  private CustomRules() {}

  /** Seven of ten. */
  public static CustomRule seventyPercent() {
    return CustomRule.byNumber("seventy-percent", people -> Math.max(1, (people * 7 + 9) / 10));
  }

  /** Half of them, the host among them. */
  public record HostMustLikeIt() implements CustomRule {
    @Override
    public String name() {
      return "host-must-like-it";
    }

    @Override
    public int yesesNeeded(int participants) {
      return Math.max(1, (participants + 1) / 2);
    }

    @Override
    public boolean isMet(RuleContext context) {
      return context.saysYes(context.host())
          && context.yeses().size() >= yesesNeeded(context.participants().size());
    }
  }

  /** More than half of all weight; whoever has none of their own weighs 1. */
  public record Weighted(Map<UserId, Integer> weights) implements CustomRule {
    @Override
    public String name() {
      return "weighted";
    }

    @Override
    public int yesesNeeded(int participants) {
      return 1;
    }

    @Override
    public boolean isMet(RuleContext context) {
      int all = context.participants().stream().mapToInt(this::weight).sum();
      int yeses = context.yeses().stream().mapToInt(this::weight).sum();
      return 2 * yeses > all;
    }

    private int weight(UserId user) {
      return weights.getOrDefault(user, 1);
    }
  }
}
