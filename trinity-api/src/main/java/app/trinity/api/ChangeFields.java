package app.trinity.api;

import app.trinity.Refusal;
import app.trinity.RefusalCode;
import app.trinity.account.UserId;
import app.trinity.match.Announcements;
import app.trinity.room.Room;
import app.trinity.room.RoomChange;
import app.trinity.room.RoomChangeKind;
import app.trinity.room.RoomId;
import app.trinity.room.Rooms;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Publishing a change of a room to its subscribers, and the guard of the subscription. */
record ChangeFields(Rooms rooms, Announcements announcements) {
  Map<String, Function<Call, @Nullable Object>> methods() {
    return Map.of(
        "Mutation.publishRoomChange", this::publishRoomChange,
        "Subscription.roomChanged", this::roomChanged);
  }

  /** Publishes the room as the store holds it. The input only says which room and what changed. */
  private Object publishRoomChange(Call call) {
    call.caller().requireKnown();
    Arguments input = call.arguments().input("input");
    RoomId id = RoomId.of(input.text("roomId"));
    RoomChangeKind kind = input.constant("kind", RoomChangeKind.class);
    requireMayHearOf(call.caller(), id);
    if (kind == RoomChangeKind.ENDED && !call.caller().isBackend()) {
      // Whoever may still ask takes part, so the room has not ended.
      throw Refusal.invalidInput("The room has not ended: end it with endRoom.");
    }
    Room room =
        rooms
            .snapshot(id)
            .orElseThrow(() -> new Refusal(RefusalCode.ROOM_NOT_FOUND, "There is no such room."));
    announcements.announce(RoomChange.of(id, kind, room.version()));
    return event(rooms, kind, room);
  }

  /** Lets a subscription begin. It has nothing to show yet. */
  private @Nullable Object roomChanged(Call call) {
    call.caller().requireKnown();
    requireMayHearOf(call.caller(), RoomId.of(call.arguments().text("roomId")));
    return null;
  }

  private void requireMayHearOf(Caller caller, RoomId room) {
    if (!caller.isBackend() && rooms.find(caller.user(), room).isEmpty()) {
      throw new Refusal(RefusalCode.ROOM_NOT_FOUND, "There is no such room.");
    }
  }

  static Map<String, @Nullable Object> event(Rooms rooms, RoomChangeKind kind, Room room) {
    Map<UserId, Integer> voted =
        room.participants().isEmpty() ? Map.of() : progress(rooms, room.hostId(), room);
    return Answers.roomChange(kind, room, voted);
  }

  /** How far everybody is; nothing if the room has changed so that the person may not know. */
  static Map<UserId, Integer> progress(Rooms rooms, UserId user, Room room) {
    try {
      return rooms.progress(user, room.id());
    } catch (Refusal changedSince) {
      return Map.of();
    }
  }
}
