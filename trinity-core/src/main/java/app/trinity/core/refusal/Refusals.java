package app.trinity.core.refusal;

import app.trinity.Refusal;
import app.trinity.RefusalCode;
import app.trinity.discovery.Movie;

/** The refusals of the use cases with their sentences, all in one place. */
public final class Refusals {
  private Refusals() {}

  /** Returns the refusal of an id or code that no room has. */
  public static Refusal roomNotFound() {
    return new Refusal(
        RefusalCode.ROOM_NOT_FOUND, "There is no such room. Check the code, or open a new room.");
  }

  /** Returns the refusal for a room that has ended. */
  public static Refusal roomExpired() {
    return new Refusal(RefusalCode.ROOM_EXPIRED, "This room has ended. Open a new one to go on.");
  }

  /** Returns the refusal to join a room that is full. */
  public static Refusal roomFull(int capacity) {
    return new Refusal(
        RefusalCode.ROOM_FULL, "This room is full: it holds " + capacity + " people.");
  }

  /** Returns the refusal for a caller who does not take part in the room. */
  public static Refusal notAParticipant() {
    return new Refusal(
        RefusalCode.NOT_A_PARTICIPANT, "You do not take part in this room. Join it with its code.");
  }

  /** Returns the refusal of what only the host may do. */
  public static Refusal notTheHost() {
    return new Refusal(RefusalCode.FORBIDDEN, "Only the host of the room can do that.");
  }

  /** Returns the refusal of a vote on a title that is not in the room's deck. */
  public static Refusal notInDeck() {
    return new Refusal(
        RefusalCode.NOT_IN_DECK,
        "This title is not in the room's deck. Vote on one of its titles.");
  }

  /** Returns the refusal for a match that does not exist. */
  public static Refusal matchNotFound() {
    return new Refusal(
        RefusalCode.MATCH_NOT_FOUND, "There is no such match. Look at the list of your matches.");
  }

  /** Returns the refusal to show a match to somebody who is not one of its people. */
  public static Refusal notYourMatch() {
    return new Refusal(RefusalCode.FORBIDDEN, "Only the people who matched may see this match.");
  }

  /** Returns the refusal of a username that belongs to somebody else. */
  public static Refusal usernameTaken() {
    return new Refusal(RefusalCode.USERNAME_TAKEN, "This username is taken. Choose another one.");
  }

  /** Returns the refusal to open a room for which the catalogue has no titles. */
  public static Refusal catalogUnavailable() {
    return new Refusal(
        RefusalCode.CATALOG_UNAVAILABLE,
        "There are no titles for these genres just now. Try again, or choose other genres.");
  }

  /** Returns the refusal of a deck with a title whose id is reserved. */
  public static Refusal reservedTitleId(Movie title) {
    return new Refusal(
        RefusalCode.CATALOG_UNAVAILABLE,
        "The catalogue gives “"
            + title.title()
            + "” the id "
            + title.id()
            + ", which is reserved. No room can be opened until it has another one.");
  }

  /** Returns the refusal of a deck with two titles of the same id. */
  public static Refusal titlesOfOneId(Movie one, Movie other) {
    return new Refusal(
        RefusalCode.CATALOG_UNAVAILABLE,
        "The catalogue gives “"
            + one.title()
            + "” and “"
            + other.title()
            + "” the same id, "
            + one.id()
            + ". No room can be opened until they differ.");
  }

  /** Returns the refusal for a room that others kept changing until the time limit. */
  public static Refusal busy() {
    return new Refusal(RefusalCode.BUSY, "Too much is going on at once. Try again in a moment.");
  }
}
