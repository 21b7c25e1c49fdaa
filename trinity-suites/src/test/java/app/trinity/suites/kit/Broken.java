package app.trinity.suites.kit;

import java.util.List;
import java.util.Set;

/** An adapter that is sound but for one fault: an entry of the table of what the kit catches. */
public interface Broken {
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
   * @param port the simple name of the type whose sentences it breaks
   * @param says a few words each of the broken sentences; {@code Type: words} for another type's
   * @param reds the names of all laws of the contract that fail
   */
  record Breach(Class<?> contract, String port, List<String> says, Set<String> reds) {
    /** Whether a sentence is one of those broken. */
    boolean breaks(Sentence sentence) {
      return says.stream().anyMatch(words -> quotes(words, sentence));
    }

    /** Whether words of {@link #says} are words of a sentence. */
    boolean quotes(String words, Sentence sentence) {
      int colon = words.matches("[A-Z]\\w+: .*") ? words.indexOf(": ") : -1;
      String type = colon < 0 ? port : words.substring(0, colon);
      return sentence.type().equals(type)
          && sentence.text().contains(colon < 0 ? words : words.substring(colon + 2));
    }
  }

  /** The words of the sentences that a fault breaks. */
  static List<String> says(String... words) {
    return List.of(words);
  }
}
