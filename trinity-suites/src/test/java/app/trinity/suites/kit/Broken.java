package app.trinity.suites.kit;

import java.util.List;
import java.util.Set;

/** An adapter that is sound but for one fault: an entry of the table of what the kit catches. */
interface Broken {
  /** The entry's name, which says what the adapter does wrong. */
  String name();

  /** Where the fault is found. */
  Breach breach();

  /** Makes the contract of {@link Breach#contract()} run over this adapter. */
  void onTrial();

  /**
   * What a fault breaks and which laws say so.
   *
   * @param contract the contract's class, as it is run over the adapter on trial
   * @param port the simple name of the interface whose sentences it breaks
   * @param says a few words each of the broken sentences; {@code Port: words} for another port's
   * @param reds the names of all laws of the contract that fail
   */
  record Breach(Class<?> contract, String port, List<String> says, Set<String> reds) {}

  /** The words of the sentences that a fault breaks. */
  static List<String> says(String... words) {
    return List.of(words);
  }
}
