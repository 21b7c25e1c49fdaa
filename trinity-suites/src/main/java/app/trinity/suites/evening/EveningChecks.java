package app.trinity.suites.evening;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.core.Trinity;
import app.trinity.match.Match;
import app.trinity.match.MatchPageRequest;
import app.trinity.room.Room;
import app.trinity.room.RoomId;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares what each person is shown and has been told of all their rooms with the rooms' models.
 */
final class EveningChecks {
  /**
   * One room of an evening.
   *
   * @param model what must be true
   * @param checks the comparison with what is shown
   */
  record RoomPlayed(RoomModel model, RoomChecks checks) {}

  private static final int PAGE = 7;

  private final List<RoomPlayed> rooms;

  EveningChecks(List<RoomPlayed> rooms) {
    this.rooms = rooms;
  }

  /** Checks a person's list of rooms, which may lag behind. */
  void listsRooms(Trinity engine, UserId user) {
    List<RoomId> open =
        rooms.stream()
            .map(RoomPlayed::model)
            .filter(model -> model.roster().has(user) && model.matches().isEmpty())
            .map(model -> model.opened().id())
            .toList();
    List<Room> mine = engine.rooms().mine(user);
    assertThat(mine.stream().map(Room::id))
        .as("ROOM-8: %s's living rooms without a match, none twice", user)
        .containsExactlyInAnyOrderElementsOf(open);
    assertThat(mine.stream().map(Room::createdAt))
        .as("ROOM-8: newest first")
        .isSortedAccordingTo((one, other) -> other.compareTo(one));
  }

  /** Checks a person's list of matches, page by page; it may lag behind. */
  void listsMatches(Trinity engine, UserId user) {
    List<Match> listed = new ArrayList<>();
    List<Match> page = engine.matches().mine(user, MatchPageRequest.first(PAGE));
    while (!page.isEmpty()) {
      listed.addAll(page);
      page =
          engine
              .matches()
              .mine(user, MatchPageRequest.after(listed.get(listed.size() - 1).matchId(), PAGE));
    }
    assertThat(listed)
        .as("MATCH-8: %s's matches, newest first", user)
        .isEqualTo(matchesOf(user).stream().sorted(Match.NEWEST_FIRST).toList());
  }

  private List<Match> matchesOf(UserId user) {
    return rooms.stream()
        .flatMap(
            room ->
                room.model().matches().stream()
                    .filter(due -> due.users().contains(user))
                    .map(room.checks()::recorded))
        .toList();
  }

  /** Checks what a person has been told; it may lag behind. */
  void isTold(Heard heard, UserId user) {
    for (RoomPlayed room : rooms) {
      List<RoomModel.Due> due =
          room.model().matches().stream().filter(one -> one.users().contains(user)).toList();
      List<Match> told = heard.of(user, room.model().opened().id());
      assertThat(told)
          .as("MATCH-7: what %s has been told, and that a repeat is the same match", user)
          .containsExactlyInAnyOrderElementsOf(due.stream().map(room.checks()::recorded).toList());
      assertThat(told.stream().map(match -> room.model().match(match.movieId()).orElseThrow()))
          .as("MATCH-7: the order in which %s has been told", user)
          .isSortedAccordingTo((one, other) -> Integer.compare(one.request(), other.request()));
    }
  }

  /** Checks what has been told of each room's changes; it may lag behind. */
  void areTold(Heard heard) {
    for (RoomPlayed room : rooms) {
      assertThat(heard.of(room.model().opened().id()))
          .as("ROOM-13: what has been told of the changes of a room, in order")
          .isEqualTo(room.model().roster().changes());
    }
  }
}
