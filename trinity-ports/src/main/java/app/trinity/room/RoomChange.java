package app.trinity.room;

import app.trinity.TrinityValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A change of a room that the people in it are told of. */
@Value.Immutable
@TrinityValue
public abstract class RoomChange {
  RoomChange() {}

  /** The room's id. */
  public abstract RoomId roomId();

  /** What changed. */
  public abstract RoomChangeKind kind();

  /** The version of the roster the change led to; a repeat can be told by it and the kind. */
  public abstract long version();

  /** Returns a change. */
  public static RoomChange of(RoomId roomId, RoomChangeKind kind, long version) {
    return ImmutableRoomChange.of(roomId, kind, version);
  }

  /**
   * Lists what is to be told of one step of a room: the change itself, then another host and the
   * room's end, where it led to them.
   *
   * @param before the roster before it; empty where that is not known, and a change of host is then
   *     told whenever it is possible
   * @param after the roster that followed
   */
  public static List<RoomChange> between(Optional<Roster> before, Roster after) {
    List<RoomChange> changes = new ArrayList<>();
    changes.add(of(after.roomId(), after.lastChange(), after.version()));
    if (after.ended()) {
      if (after.lastChange() != RoomChangeKind.ENDED) {
        changes.add(of(after.roomId(), RoomChangeKind.ENDED, after.version()));
      }
    } else if (before.map(old -> !old.host().equals(after.host())).orElse(mayMoveTheHost(after))) {
      changes.add(of(after.roomId(), RoomChangeKind.HOST, after.version()));
    }
    return List.copyOf(changes);
  }

  private static boolean mayMoveTheHost(Roster after) {
    return after.lastChange() == RoomChangeKind.LEFT;
  }
}
