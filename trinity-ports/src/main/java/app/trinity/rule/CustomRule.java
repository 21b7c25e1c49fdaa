package app.trinity.rule;

import java.util.function.IntUnaryOperator;

/**
 * A match rule of an embedding application's own: 70 %, "the host must like it", weighted votes.
 * Register it with the engine's builder; a room then keeps {@link MatchRule#custom} with its name.
 *
 * <pre>{@code
 * CustomRule seventyPercent =
 *     CustomRule.byNumber("seventy-percent", people -> Math.max(1, (people * 7 + 9) / 10));
 * Trinity trinity =
 *     Trinity.builder()
 *         .stores(stores)
 *         .catalog(catalog)
 *         .publisher(publisher)
 *         .customRule(seventyPercent)
 *         .build();
 * RoomRequest request =
 *     RoomRequest.of(MediaType.MOVIE, Genres.of(28), MatchRule.custom("seventy-percent"));
 * }</pre>
 *
 * <p><b>Purity.</b> Every method answers from their arguments alone, the same arguments always the
 * same: no clock, no randomness, no state, no I/O. A room is judged by several processes, and later
 * again; all must come to the same answer.
 *
 * <p><b>Monotony.</b> One more yes never unmakes a match. A vote that is withdrawn is therefore
 * never a reason to look for one.
 *
 * <p><b>Stability.</b> Rooms outlive a deployment and their rule is stored by name. A rule keeps
 * its name and its meaning; one that should mean something else gets another name.
 *
 * <p><b>Thread-safety.</b> Called by several threads at once.
 *
 * <p>{@code app.trinity.testkit.contract.CustomRuleContract} holds a rule to all of this.
 */
public interface CustomRule {
  /**
   * Returns the name that rooms and stores keep: 1 to 64 characters among letters, digits, {@code
   * .}, {@code _} and {@code -}, the same at every call.
   */
  String name();

  /**
   * Returns the bound: the fewest yeses that can make a match among so many participants. The
   * engine takes fewer for no match without asking {@link #isMet}, and a store may stop reading a
   * title's votes once so many are out of reach. A rule that cannot tell answers 1.
   *
   * @param participants how many people take part, 0 or more
   * @return 1 or more; more than there are participants where they cannot make a match
   */
  int yesesNeeded(int participants);

  /**
   * Returns whether these yeses make a match.
   *
   * @param context who takes part, who of them is the host, and who says yes
   */
  boolean isMet(RuleContext context);

  /**
   * Returns a rule that looks at numbers only.
   *
   * @param name the rule's name
   * @param yesesNeeded how many yeses make a match among so many participants; pure
   */
  static CustomRule byNumber(String name, IntUnaryOperator yesesNeeded) {
    return new NumberRule(name, yesesNeeded);
  }
}
