package app.trinity.core;

import app.trinity.Refusal;
import app.trinity.RefusalCode;

/** The sentences with which the use cases refuse, one place for all of them. */
final class Refusals {
  private Refusals() {}

  static Refusal roomNotFound() {
    return new Refusal(
        RefusalCode.ROOM_NOT_FOUND, "There is no such room. Check the code, or open a new room.");
  }

  static Refusal roomExpired() {
    return new Refusal(RefusalCode.ROOM_EXPIRED, "This room has ended. Open a new one to go on.");
  }

  static Refusal roomFull(int capacity) {
    return new Refusal(
        RefusalCode.ROOM_FULL, "This room is full: it holds " + capacity + " people.");
  }

  static Refusal notAParticipant() {
    return new Refusal(
        RefusalCode.NOT_A_PARTICIPANT, "You do not take part in this room. Join it by its code.");
  }

  static Refusal notInDeck() {
    return new Refusal(RefusalCode.NOT_IN_DECK, "This title is not among the titles of the room.");
  }

  static Refusal matchNotFound() {
    return new Refusal(RefusalCode.MATCH_NOT_FOUND, "There is no such match.");
  }

  static Refusal notYourMatch() {
    return new Refusal(RefusalCode.FORBIDDEN, "Only the people of a match may see it.");
  }

  static Refusal usernameTaken() {
    return new Refusal(RefusalCode.USERNAME_TAKEN, "This username is taken. Choose another one.");
  }

  static Refusal catalogUnavailable() {
    return new Refusal(
        RefusalCode.CATALOG_UNAVAILABLE,
        "No titles can be had for these genres just now. Try again, or choose other genres.");
  }

  static Refusal busy() {
    return new Refusal(RefusalCode.BUSY, "Too much is going on at once. Try again in a moment.");
  }
}
