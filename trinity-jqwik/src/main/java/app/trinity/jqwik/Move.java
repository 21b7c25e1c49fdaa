package app.trinity.jqwik;

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
