package app.trinity.jqwik;

import app.trinity.rule.MatchRule;
import app.trinity.vote.Choice;

/** One thing a person does in a room. Titles are counted from 0 in the order of the deck. */
public sealed interface Move {
  /** Comes in, or comes back; for somebody who is in already, a repeated request. */
  record Join() implements Move {
    @Override
    public String toString() {
      return "join";
    }
  }

  /** Goes. */
  record Leave() implements Move {
    @Override
    public String toString() {
      return "leave";
    }
  }

  /** Asks for the next titles. */
  record Look() implements Move {
    @Override
    public String toString() {
      return "look";
    }
  }

  /**
   * Takes a vote on a title back; may be no vote that there is.
   *
   * @param title which title of the deck, from 0
   */
  record Retract(int title) implements Move {
    @Override
    public String toString() {
      return "retract " + title;
    }
  }

  /** Asks for more titles than the room has. */
  record More() implements Move {
    @Override
    public String toString() {
      return "more";
    }
  }

  /**
   * Removes somebody, which only the host may.
   *
   * @param person the person to remove, counted from 0
   */
  record Remove(int person) implements Move {
    @Override
    public String toString() {
      return "remove " + person;
    }
  }

  /**
   * Changes the match rule, which only the host may.
   *
   * @param rule the rule to judge by from then on
   */
  record ChangeRule(MatchRule rule) implements Move {
    @Override
    public String toString() {
      return "judge by " + rule;
    }
  }

  /** Ends the room, which only the host may. */
  record End() implements Move {
    @Override
    public String toString() {
      return "end";
    }
  }

  /**
   * Says yes or no to a title; a no after a yes withdraws the yes.
   *
   * @param title which title of the deck, from 0
   * @param choice yes or no
   */
  record Swipe(int title, Choice choice) implements Move {
    @Override
    public String toString() {
      return choice + " to " + title;
    }
  }
}
