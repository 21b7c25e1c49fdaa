package app.trinity.core;

import app.trinity.account.UserId;
import app.trinity.core.refusal.Refusals;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.room.spi.RoomStore;
import java.time.InstantSource;

/**
 * Decides at the door whether a request may go on. A room's end is looked at here, once: what has
 * been admitted is carried through.
 */
final class Admission {
  private final RoomStore rooms;
  private final InstantSource clock;

  Admission(RoomStore rooms, InstantSource clock) {
    this.rooms = rooms;
    this.clock = clock;
  }

  /** Finds a room whose time is not over. */
  RoomFacts livingRoom(RoomId id) {
    RoomFacts room = rooms.find(id).orElseThrow(Refusals::roomNotFound);
    requireTimeLeft(room);
    return room;
  }

  void requireTimeLeft(RoomFacts room) {
    if (isOver(room)) {
      throw Refusals.roomExpired();
    }
  }

  /** Returns whether the store knows a room and its time is not over. */
  boolean lives(RoomId id) {
    return rooms.find(id).filter(room -> !isOver(room)).isPresent();
  }

  boolean isOver(RoomFacts room) {
    return room.isOver(clock.instant());
  }

  static void requireParticipant(Roster roster, UserId user) {
    requireSomebodyLeft(roster);
    if (!roster.has(user)) {
      throw Refusals.notAParticipant();
    }
  }

  static void requireSomebodyLeft(Roster roster) {
    if (roster.ended()) {
      throw Refusals.roomExpired();
    }
  }
}
