package app.trinity.core;

import app.trinity.account.UserId;
import app.trinity.core.match.judging.RoomTitles;
import app.trinity.core.refusal.Refusals;
import app.trinity.discovery.MediaType;
import app.trinity.match.spi.MatchStore;
import app.trinity.room.Room;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.room.spi.RoomStore;
import app.trinity.room.spi.RosterStore;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Looking at rooms. */
final class RoomViews {
  private static final Comparator<Room> NEWEST_FIRST =
      Comparator.comparing(Room::createdAt).reversed().thenComparing(room -> room.id().value());

  private final Admission admission;
  private final RoomStore rooms;
  private final RosterStore rosters;
  private final MatchStore matches;
  private final RoomTitles titles;

  RoomViews(
      Admission admission,
      RoomStore rooms,
      RosterStore rosters,
      MatchStore matches,
      RoomTitles titles) {
    this.admission = admission;
    this.rooms = rooms;
    this.rosters = rosters;
    this.matches = matches;
    this.titles = titles;
  }

  List<Room> mine(UserId user) {
    return rosters.roomsOf(user).stream()
        .distinct()
        .flatMap(id -> openRoom(user, id).stream())
        .sorted(NEWEST_FIRST)
        .toList();
  }

  Optional<Room> find(UserId user, RoomId id) {
    return rooms
        .find(id)
        .map(
            facts -> {
              Room room = livingRoom(facts);
              if (room.participants().stream().noneMatch(one -> one.userId().equals(user))) {
                throw Refusals.notAParticipant();
              }
              return room;
            });
  }

  Optional<Room> findByCode(RoomCode code) {
    return rooms.findByCode(code).map(this::livingRoom);
  }

  MediaType mediaType(RoomId id) {
    return admission.livingRoom(id).mediaType();
  }

  Optional<Room> snapshot(RoomId id) {
    return rooms
        .find(id)
        .flatMap(facts -> rosters.find(id).map(roster -> titles.room(facts, roster)));
  }

  private Room livingRoom(RoomFacts facts) {
    admission.requireTimeLeft(facts);
    Roster roster = rosters.find(facts.id()).orElseThrow(Refusals::roomNotFound);
    Admission.requireSomebodyLeft(roster);
    return titles.room(facts, roster);
  }

  /** A room that the person is in, that lives and that has no match; empty for any other. */
  private Optional<Room> openRoom(UserId user, RoomId id) {
    return rooms
        .find(id)
        .filter(facts -> !admission.isOver(facts))
        .flatMap(
            facts ->
                rosters
                    .find(id)
                    .filter(roster -> roster.has(user) && !matches.hasMatch(id))
                    .map(roster -> titles.room(facts, roster)));
  }
}
