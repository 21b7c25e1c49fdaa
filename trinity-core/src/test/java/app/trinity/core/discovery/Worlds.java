package app.trinity.core.discovery;

import app.trinity.core.discovery.World.Population;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Populations whose share of fit titles is what one meets. */
class Worlds extends DomainContextBase {
  private static final int MANY = 12_000;

  /** From no title with both genres to more than a catalogue can be asked for. */
  @Provide
  Arbitrary<Population> populations() {
    Arbitrary<Integer> both =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.integers().between(0, 49)),
            Tuple.of(3, Arbitraries.integers().between(50, 149)),
            Tuple.of(2, Arbitraries.integers().between(150, 400)),
            Tuple.of(1, Arbitraries.integers().between(401, MANY)));
    Arbitrary<Integer> one = Arbitraries.integers().between(0, 3_000);
    Arbitrary<PassRate> rate =
        Arbitraries.of(PassRate.FALLING, PassRate.SAGGING, PassRate.GENTLE, PassRate.PERFECT);
    return Combinators.combine(Arbitraries.longs(), both, one, one, rate).as(Population::new);
  }
}
