package app.trinity.core.refusal;

import app.trinity.Refusal;
import app.trinity.RefusalCode;
import app.trinity.discovery.Movie;

/** The refusals of the use cases with their sentences, all in one place. */
public final class Refusals {
  private Refusals() {}

  /** Says that no room has this id or code. */
  public static Refusal roomNotFound() {
    return new Refusal(
        RefusalCode.ROOM_NOT_FOUND, "There is no such room. Check the code, or open a new room.");
  }

  /** Says that the room has ended. */
  public static Refusal roomExpired() {
    return new Refusal(RefusalCode.ROOM_EXPIRED, "This room has ended. Open a new one to go on.");
  }

  /** Says that the room holds as many people as it may. */
  public static Refusal roomFull(int capacity) {
    return new Refusal(
        RefusalCode.ROOM_FULL, "This room is full: it holds " + capacity + " people.");
  }

  /** Says that the caller does not take part in the room. */
  public static Refusal notAParticipant() {
    return new Refusal(
        RefusalCode.NOT_A_PARTICIPANT, "You do not take part in this room. Join it with its code.");
  }

  /** Says that only the host may do that. */
  public static Refusal notTheHost() {
    return new Refusal(RefusalCode.FORBIDDEN, "Only the host of the room can do that.");
  }

  /** Says that the title is not in the room's deck. */
  public static Refusal notInDeck() {
    return new Refusal(
        RefusalCode.NOT_IN_DECK,
        "This title is not in the room's deck. Vote on one of its titles.");
  }

  /** Says that there is no such match. */
  public static Refusal matchNotFound() {
    return new Refusal(
        RefusalCode.MATCH_NOT_FOUND, "There is no such match. Look at the list of your matches.");
  }

  /** Says that the caller is not among those who matched. */
  public static Refusal notYourMatch() {
    return new Refusal(RefusalCode.FORBIDDEN, "Only the people who matched may see this match.");
  }

  /** Says that the username belongs to somebody else. */
  public static Refusal usernameTaken() {
    return new Refusal(RefusalCode.USERNAME_TAKEN, "This username is taken. Choose another one.");
  }

  /** Says that the catalogue gave no titles. */
  public static Refusal catalogUnavailable() {
    return new Refusal(
        RefusalCode.CATALOG_UNAVAILABLE,
        "There are no titles for these genres just now. Try again, or choose other genres.");
  }

  /** Says that a title's id is one that no vote can bear. */
  public static Refusal reservedTitleId(Movie title) {
    return new Refusal(
        RefusalCode.CATALOG_UNAVAILABLE,
        "The catalogue gives “"
            + title.title()
            + "” the id "
            + title.id()
            + ", which is reserved. No room can be opened until it has another one.");
  }

  /** Says that two titles have the same id. */
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

  /** Says that others kept changing what was read, until the time limit. */
  public static Refusal busy() {
    return new Refusal(RefusalCode.BUSY, "Too much is going on at once. Try again in a moment.");
  }
}
